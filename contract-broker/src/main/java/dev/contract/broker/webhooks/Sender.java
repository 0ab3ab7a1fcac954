package dev.contract.broker.webhooks;

import dev.contract.broker.http.Urls;
import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.QueryString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sends what a webhook says, once, and writes down what was sent and what came back. */
final class Sender {

    static final String USER_AGENT = "Pact Broker v2.120.0";

    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final WebhookSettings settings;
    private final HostRules rules;

    Sender(WebhookSettings settings) {
        this.settings = settings;
        this.rules = new HostRules(settings.hosts());
    }

    /** What was sent, as it may be shown; the answer, or why there is none; and whether it was a good one. */
    record Sent(
            Outgoing outgoing,
            @Nullable HttpResponse answer,
            @Nullable String failure) {

        boolean success() {
            return answer != null && answer.status() >= 200 && answer.status() <= 206;
        }
    }

    /** A request with its variables filled in. */
    record Outgoing(
            String method,
            String url,
            Map<String, String> headers,
            String body,
            @Nullable JsonValue json,
            List<String> secrets) {

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
                    ? new Outgoing("GET", to.toString(), kept, "", null, secrets)
                    : new Outgoing(method, to.toString(), kept, body, json, secrets);
        }

        /** Without headers and body, which may hold secrets. */
        @Override
        public String toString() {
            return hide(method + " " + url);
        }

        /** A text without the secrets that were put in. */
        String hide(String text) {
            String shown = text;
            for (String secret : secrets) {
                shown = shown.replace(secret, WebhookRequest.HIDDEN);
            }
            return shown;
        }

        /** The headers without secrets. */
        Map<String, String> shownHeaders() {
            Map<String, String> shown = new LinkedHashMap<>();
            headers.forEach((name, value) ->
                    shown.put(name, WebhookRequest.isSecret(name) ? WebhookRequest.HIDDEN : hide(value)));
            return shown;
        }
    }

    /** True if answers of the host may be shown: those of other hosts could be read through the broker. */
    boolean showsAnswersOf(String url) {
        URI uri = WebhookCheck.read(url);
        return uri != null && uri.getHost() != null && rules.isListed(uri.getHost());
    }

    Sent send(WebhookRequest request, Map<String, String> values) {
        Outgoing outgoing;
        try {
            outgoing = outgoing(request, values);
        } catch (IllegalArgumentException wrong) {
            Outgoing nothing = new Outgoing(request.method(), request.url(), Map.of(), "", null, List.of());
            return new Sent(nothing, null, "the URL cannot be used: is there an unknown variable in it?");
        }
        try {
            HttpResponse answer = exchange(outgoing);
            Outgoing next = outgoing;
            for (int i = 0;
                    settings.followsRedirects() && isRedirect(answer) && i < WebhookSettings.MOST_REDIRECTS;
                    i++) {
                next = next.redirected(
                        answer.status(), String.valueOf(answer.headers().first("Location")));
                answer = exchange(next);
            }
            return new Sent(outgoing, answer, null);
        } catch (HttpFailure failure) {
            return new Sent(outgoing, null, told(outgoing, failure));
        } catch (IllegalArgumentException wrong) {
            return new Sent(outgoing, null, "the URL cannot be used: " + wrong.getMessage());
        }
    }

    /** What came instead of an answer would tell about hosts that are nobody's business. */
    private String told(Outgoing outgoing, HttpFailure failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("is not allowed")) {
            return "the host is an address of this machine or its own link, which the list of hosts would have to name";
        }
        return showsAnswersOf(outgoing.url())
                ? message
                : failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isRedirect(HttpResponse answer) {
        return List.of(301, 302, 303, 307, 308).contains(answer.status())
                && answer.headers().first("Location") != null;
    }

    private HttpResponse exchange(Outgoing outgoing) throws HttpFailure {
        URI uri = URI.create(outgoing.url());
        if (uri.getHost() == null
                || !settings.schemes().contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(outgoing.url());
        }
        String host = uri.getHost();
        Headers headers = new Headers(outgoing.headers().entrySet().stream()
                .filter(header ->
                        !header.getKey().equals("host") && !header.getKey().equals("content-length"))
                .collect(
                        LinkedHashMap::new,
                        (all, header) -> all.put(header.getKey(), List.of(header.getValue())),
                        Map::putAll));
        Body body = outgoing.body().isEmpty()
                ? Body.Absent.MISSING
                : new Body.Raw(
                        Bytes.of(outgoing.body().getBytes(StandardCharsets.UTF_8)),
                        outgoing.headers().get("content-type"));
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        HttpRequest request = new HttpRequest(
                outgoing.method(),
                path,
                QueryString.parse(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                uri.getRawQuery(),
                headers,
                body);
        try (HttpClient client = new HttpClient(
                uri.resolve("/"),
                settings.timeout(),
                settings.tls(),
                LARGEST_ANSWER,
                address -> rules.allows(host, address))) {
            return client.send(request);
        }
    }

    private static Outgoing outgoing(WebhookRequest request, Map<String, String> values) {
        UnaryOperator<String> fill = text -> Template.fill(text, values, request.secrets(), UnaryOperator.identity());
        String url = Template.fill(request.url(), values, request.secrets(), Urls::encode);
        JsonValue json = request.body() == null ? null : Template.map(request.body(), fill);
        String body = json == null ? "" : json instanceof JsonString text ? text.value() : json.toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("accept", "*/*");
        headers.put("user-agent", USER_AGENT);
        request.headers().forEach((name, value) -> headers.put(name, fill.apply(value)));
        if (json != null && !(json instanceof JsonString) && !headers.containsKey("content-type")) {
            headers.put("content-type", "application/json");
        }
        if (request.username() != null) {
            String password = request.password() == null ? "" : request.password();
            String login = fill.apply(request.username()) + ":" + fill.apply(password);
            headers.put(
                    "authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        headers.put("host", URI.create(url).getRawAuthority());
        headers.put("content-length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        return new Outgoing(request.method(), url, headers, body, json, hidden(request, headers));
    }

    /** All that nobody is shown, in every way in which it may stand somewhere; the longest first, as one may be part of another. */
    private static List<String> hidden(WebhookRequest request, Map<String, String> headers) {
        Set<String> secrets = new HashSet<>(request.secrets().values());
        headers.forEach((name, value) -> {
            if (WebhookRequest.isSecret(name)) {
                secrets.add(value);
                secrets.add(value.replaceFirst("^\\w+ ", ""));
            }
        });
        if (request.password() != null) {
            secrets.add(request.password());
        }
        Set<String> all = new HashSet<>();
        for (String secret : secrets) {
            String json = new JsonString(secret).toString();
            all.addAll(List.of(secret, json.substring(1, json.length() - 1), Urls.encode(secret)));
        }
        return all.stream()
                .filter(secret -> !secret.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
