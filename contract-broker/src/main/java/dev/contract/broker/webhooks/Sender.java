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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            @Nullable JsonValue json) {

        /** The headers without secrets. */
        Map<String, String> shownHeaders() {
            Map<String, String> shown = new LinkedHashMap<>();
            headers.forEach(
                    (name, value) -> shown.put(name, WebhookRequest.isSecret(name) ? WebhookRequest.HIDDEN : value));
            return shown;
        }
    }

    /** True if answers of the host may be shown: those of other hosts could be read through the broker. */
    boolean showsAnswersOf(String url) {
        URI uri = WebhookCheck.read(url);
        return uri != null && uri.getHost() != null && rules.isListed(uri.getHost());
    }

    Sent send(WebhookRequest request, Map<String, String> values) {
        Outgoing outgoing = outgoing(request, values);
        try {
            HttpResponse answer = exchange(outgoing, outgoing.url());
            for (int i = 0;
                    settings.followsRedirects() && isRedirect(answer) && i < WebhookSettings.MOST_REDIRECTS;
                    i++) {
                String target = String.valueOf(answer.headers().first("Location"));
                answer = exchange(
                        outgoing, URI.create(outgoing.url()).resolve(target).toString());
            }
            return new Sent(outgoing, answer, null);
        } catch (HttpFailure failure) {
            return new Sent(outgoing, null, failure.getMessage());
        } catch (IllegalArgumentException wrong) {
            return new Sent(outgoing, null, "the URL cannot be used: " + wrong.getMessage());
        }
    }

    private static boolean isRedirect(HttpResponse answer) {
        return List.of(301, 302, 303, 307, 308).contains(answer.status())
                && answer.headers().first("Location") != null;
    }

    private HttpResponse exchange(Outgoing outgoing, String url) throws HttpFailure {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !settings.schemes().contains(String.valueOf(uri.getScheme()))) {
            throw new IllegalArgumentException(url);
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
        String url = Template.expand(request.url(), values, Urls::encode);
        JsonValue json = request.body() == null ? null : Template.expand(request.body(), values);
        String body = json == null ? "" : json instanceof JsonString text ? text.value() : json.toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("accept", "*/*");
        headers.put("user-agent", USER_AGENT);
        request.headers().forEach((name, value) -> headers.put(name, Template.expand(value, values)));
        if (json != null && !(json instanceof JsonString) && !headers.containsKey("content-type")) {
            headers.put("content-type", "application/json");
        }
        if (request.username() != null) {
            String login = Template.expand(request.username(), values) + ":"
                    + Template.expand(String.valueOf(request.password()), values);
            headers.put(
                    "authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        headers.put("host", URI.create(url).getRawAuthority());
        headers.put("content-length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        return new Outgoing(request.method(), url, headers, body, json);
    }
}
