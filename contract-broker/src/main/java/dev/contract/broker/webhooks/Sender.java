package dev.contract.broker.webhooks;

import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.QueryString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends what a webhook says, once, and writes down what was sent and what came back. */
final class Sender {

    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final WebhookSettings settings;
    private final HostRules rules;

    Sender(WebhookSettings settings) {
        this.settings = settings;
        this.rules = new HostRules(settings.hosts());
    }

    /**
     * What was sent, the answer, and whether it was a good one.
     *
     * @param failure why there is no answer, or only one without its body, as it may be shown
     */
    record Sent(
            Outgoing outgoing,
            @Nullable HttpResponse answer,
            @Nullable String failure) {

        /** In few words, why it was not a good one. */
        String reason() {
            return answer == null ? String.valueOf(failure) : "status " + answer.status();
        }

        String shownBody() {
            return answer == null ? "" : outgoing.secrets().hide(DeliveryLog.text(answer.body()));
        }

        /** The headers of the answer. */
        Map<String, String> shownHeaders() {
            Map<String, String> shown = new LinkedHashMap<>();
            if (answer != null) {
                answer.headers()
                        .fields()
                        .forEach((name, values) -> shown.put(
                                outgoing.secrets().hide(name),
                                outgoing.secrets().hide(String.join(", ", values))));
            }
            return shown;
        }

        boolean success() {
            return answer != null && answer.status() >= 200 && answer.status() <= 206;
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
            outgoing = Outgoing.of(request, values);
        } catch (IllegalArgumentException wrong) {
            String reason = "the URL cannot be used: is there an unknown variable in it?";
            return new Sent(Outgoing.unusable(request), null, reason);
        }
        try {
            Got got = exchange(outgoing);
            Outgoing next = outgoing;
            for (int i = 0;
                    settings.followsRedirects() && isRedirect(got.answer()) && i < WebhookSettings.MOST_REDIRECTS;
                    i++) {
                next = next.redirected(
                        got.answer().status(),
                        String.valueOf(got.answer().headers().first("Location")));
                got = exchange(next);
            }
            return new Sent(outgoing, got.answer(), got.cut());
        } catch (HttpFailure failure) {
            return new Sent(outgoing, null, told(outgoing, failure));
        } catch (IllegalArgumentException wrong) {
            return new Sent(
                    outgoing,
                    null,
                    "the URL cannot be used: " + outgoing.shown().url());
        }
    }

    /** What came instead of an answer would tell about hosts that are nobody's business. */
    private String told(Outgoing outgoing, HttpFailure failure) {
        if (failure.reason().contains("is not allowed")) {
            return "the host is an address of this machine or its own link, which the list of hosts would have to name";
        }
        return showsAnswersOf(outgoing.url())
                ? outgoing + ": " + outgoing.secrets().hide(failure.reason())
                : word(failure);
    }

    private static String word(HttpFailure failure) {
        return failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isRedirect(HttpResponse answer) {
        return List.of(301, 302, 303, 307, 308).contains(answer.status())
                && answer.headers().first("Location") != null;
    }

    /** An answer, and why its body is not whole. */
    private record Got(HttpResponse answer, @Nullable String cut) {}

    /** Whoever has begun to answer has got the request, whatever becomes of the body. */
    private Got exchange(Outgoing outgoing) throws HttpFailure {
        try {
            return new Got(whole(outgoing), null);
        } catch (HttpFailure failure) {
            HttpResponse begun = failure.begun();
            if (begun == null) {
                throw failure;
            }
            return new Got(begun, word(failure));
        }
    }

    private HttpResponse whole(Outgoing outgoing) throws HttpFailure {
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
}
