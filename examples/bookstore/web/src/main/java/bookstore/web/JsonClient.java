package bookstore.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Speaks JSON over HTTP with one service. */
public final class JsonClient {

    private final String service;
    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** A client of the named service; the name appears in messages. */
    public JsonClient(String service, URI base) {
        this.service = service;
        this.base = base;
    }

    /** Text as part of a path or a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Sends a GET; the path may have a query. */
    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Sends a POST with a body that is written as JSON. */
    public Reply post(String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json, application/problem+json")
                .timeout(Duration.ofSeconds(5));
    }

    private Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String asked = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(service, asked, response.statusCode(), response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(service + " does not answer to " + asked, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + service + " was asked for " + asked, interrupted);
        }
    }
}
