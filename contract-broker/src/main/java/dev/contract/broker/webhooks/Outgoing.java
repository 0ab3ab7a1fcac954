package dev.contract.broker.webhooks;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request with its variables filled in: as it is sent, and as it may be shown.
 *
 * @param shown the same with stars where secrets were put in
 * @param secrets all that nobody is shown who sees the answer
 */
record Outgoing(
        String method, String url, Map<String, String> headers, String body, Shown shown, SecretSearch secrets) {

    static final String USER_AGENT = "Pact Broker v2.120.0";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{pactbroker\\.\\w+}");

    /** What people see of a request. */
    record Shown(
            String url,
            Map<String, String> headers,
            String body,
            @Nullable JsonValue json) {}

    static Outgoing of(WebhookRequest request, Map<String, String> values) {
        Map<String, String> stars = new LinkedHashMap<>(request.secrets());
        stars.replaceAll((name, secret) -> WebhookRequest.HIDDEN);
        String url = url(request, values, request.secrets());
        JsonValue json = json(request, values, request.secrets());
        JsonValue shownJson = json(request, values, stars);
        String body = text(json);
        Map<String, String> headers = headers(request, values, request.secrets());
        headers.put("host", URI.create(url).getRawAuthority());
        headers.put("content-length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        Map<String, String> shown = headers(request, values, stars);
        shown.replaceAll((name, value) -> WebhookRequest.isSecret(name) ? WebhookRequest.HIDDEN : value);
        shown.put("host", headers.get("host"));
        // the length would tell that of the secrets
        shown.put(
                "content-length", text(shownJson).equals(body) ? headers.get("content-length") : WebhookRequest.HIDDEN);
        return new Outgoing(
                request.method(),
                url,
                headers,
                body,
                new Shown(url(request, values, stars), shown, text(shownJson), shownJson),
                SecretSearch.of(secrets(request, values, headers)));
    }

    /** What there is to show of a request that came to nothing. */
    static Outgoing unusable(WebhookRequest request) {
        Shown shown = new Shown(request.url(), Map.of(), "", null);
        return new Outgoing(request.method(), request.url(), Map.of(), "", shown, SecretSearch.NOTHING);
    }

    private static String url(WebhookRequest request, Map<String, String> values, Map<String, String> secrets) {
        return Template.fill(request.url(), values, secrets, Urls::encode);
    }

    private static UnaryOperator<String> filler(Map<String, String> values, Map<String, String> secrets) {
        return text -> Template.fill(text, values, secrets, UnaryOperator.identity());
    }

    private static @Nullable JsonValue json(
            WebhookRequest request, Map<String, String> values, Map<String, String> secrets) {
        return request.body() == null ? null : Template.map(request.body(), filler(values, secrets));
    }

    private static String text(@Nullable JsonValue json) {
        return json == null ? "" : json instanceof JsonString text ? text.value() : json.toString();
    }

    private static Map<String, String> headers(
            WebhookRequest request, Map<String, String> values, Map<String, String> secrets) {
        UnaryOperator<String> fill = filler(values, secrets);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("accept", "*/*");
        headers.put("user-agent", USER_AGENT);
        request.headers().forEach((name, value) -> headers.put(name, fill.apply(value)));
        if (request.body() != null && !(request.body() instanceof JsonString)) {
            headers.putIfAbsent("content-type", "application/json");
        }
        if (request.username() != null) {
            String password = request.password() == null ? "" : request.password();
            String login = fill.apply(request.username()) + ":" + fill.apply(password);
            headers.put(
                    "authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return headers;
    }

    /** Headers count with and without the word before a token, as in "Bearer …"; values of variables are no secrets. */
    private static Set<String> secrets(
            WebhookRequest request, Map<String, String> values, Map<String, String> headers) {
        Set<String> secrets = new HashSet<>(request.secrets().values());
        headers.forEach((name, value) -> {
            String template = request.headers().getOrDefault(name, "");
            if (WebhookRequest.isSecret(name) && !VARIABLE.matcher(template).matches()) {
                secrets.add(value);
                secrets.add(value.replaceFirst("^\\w+ ", ""));
            }
        });
        if (request.password() != null && !VARIABLE.matcher(request.password()).matches()) {
            secrets.add(filler(values, request.secrets()).apply(request.password()));
        }
        return secrets;
    }

    /** The same for where an answer has sent it to; what the webhook says in headers is for its own host only. */
    Outgoing redirected(int status, String location) {
        URI from = URI.create(url);
        URI to = from.resolve(location);
        Map<String, String> kept = new LinkedHashMap<>(headers);
        if (!String.valueOf(from.getRawAuthority()).equals(to.getRawAuthority())) {
            kept.keySet().retainAll(List.of("accept", "user-agent", "content-type", "content-length"));
        }
        kept.put("host", String.valueOf(to.getRawAuthority()));
        return status == 303
                ? new Outgoing("GET", to.toString(), kept, "", shown, secrets)
                : new Outgoing(method, to.toString(), kept, body, shown, secrets);
    }

    /** Without headers and body. */
    @Override
    public String toString() {
        return method + " " + shown.url();
    }
}
