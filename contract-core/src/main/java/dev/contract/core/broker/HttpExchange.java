package dev.contract.core.broker;

import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MediaType;
import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One request to the broker and what becomes of its answer: a document, or the reason why there is none. */
final class HttpExchange implements Closeable {

    private static final int MOST_REDIRECTS = 5;

    private final URI broker;
    private final @Nullable String authorization;
    private final Duration timeout;
    private final Map<URI, HttpClient> clients = new ConcurrentHashMap<>();

    /** Credentials are for the broker only, by scheme, host and port: a link may lead anywhere. */
    HttpExchange(URI broker, BrokerCredentials credentials, Duration timeout) {
        this.timeout = timeout;
        this.broker = broker;
        this.authorization = credentials.authorization();
    }

    Hal get(URI url) throws BrokerException {
        return document("GET", url, request("GET", url, Body.Absent.MISSING));
    }

    Hal send(String method, URI url, JsonObject body) throws BrokerException {
        return document(method, url, request(method, url, new Body.Json(body)));
    }

    /** Changes some members of a document (RFC 7396). */
    Hal patch(URI url, JsonObject change) throws BrokerException {
        Body body = new Body.Json(change, "application/merge-patch+json", JsonObject.EMPTY);
        return document("PATCH", url, request("PATCH", url, body));
    }

    Hal delete(URI url) throws BrokerException {
        return document("DELETE", url, request("DELETE", url, Body.Absent.MISSING));
    }

    /** The bytes of a document, exactly as they came. */
    Bytes bytes(URI url) throws BrokerException {
        return request("GET", url, Body.Absent.MISSING).body().bytes();
    }

    private HttpResponse request(String method, URI url, Body body) throws BrokerException {
        URI at = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse response = exchange(method, at, body, redirects == 0 ? null : url);
            String location = response.headers().first("Location");
            if (method.equals("GET") && response.status() / 100 == 3 && location != null) {
                at = new Hal(at, JsonObject.EMPTY).resolve(location, Map.of());
            } else {
                refuse(method, at, response, redirects == 0 ? null : url);
                return response;
            }
        }
        throw new NotABrokerException("GET " + url + " is redirected again and again, last to " + at);
    }

    private HttpResponse exchange(String method, URI url, Body body, @Nullable URI asked) throws BrokerException {
        Headers headers = Headers.of("Accept", "application/hal+json, application/json");
        try {
            if (authorization != null && HttpClient.isSameServer(url, broker)) {
                headers = headers.with("Authorization", authorization);
            }
            HttpClient client = clients.computeIfAbsent(url.resolve("/"), base -> new HttpClient(base, timeout));
            return client.send(new HttpRequest(method, pathAndQuery(url), Map.of(), headers, body));
        } catch (HttpFailure failure) {
            throw new BrokerUnreachableException(failure, asked);
        } catch (IllegalArgumentException noHttpUrl) {
            throw new NotABrokerException(String.valueOf(noHttpUrl.getMessage()));
        }
    }

    private static String pathAndQuery(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static void refuse(String method, URI url, HttpResponse response, @Nullable URI asked)
            throws BrokerException {
        String from = asked == null ? "" : ", where " + asked + " redirects to,";
        if (response.status() / 100 == 2) {
            if (response.body().isPresent() && !isJson(response)) {
                throw new NotABrokerException(answered(method, url + from, response));
            }
            return;
        }
        List<String> complaints = isJson(response) ? complaints(response) : List.of();
        if (complaints.isEmpty() && response.status() == 404 && !isJson(response)) {
            throw new NotABrokerException(answered(method, url + from, response) + " with status 404");
        }
        throw new BrokerRefusedException(method + " " + url, response.status(), complaints);
    }

    private static String answered(String method, String url, HttpResponse response) {
        String type = response.headers().first("Content-Type");
        return method + " " + url + " answered " + (type == null ? "without a content type" : type);
    }

    private static boolean isJson(HttpResponse response) {
        MediaType type = MediaType.parse(response.headers().first("Content-Type"));
        return type != null && type.isJson();
    }

    private static List<String> complaints(HttpResponse response) {
        try {
            return Complaints.in(JsonReader.parse(response.body().bytes().array()));
        } catch (JsonSyntaxException brokenToo) {
            return List.of("and the reason given is no JSON: " + brokenToo.getMessage());
        }
    }

    private static Hal document(String method, URI url, HttpResponse response) throws BrokerException {
        if (!response.body().isPresent()) {
            return new Hal(url, JsonObject.EMPTY);
        }
        try {
            return new Hal(url, JsonReader.parseObject(response.body().bytes().array()));
        } catch (JsonSyntaxException wrong) {
            throw new NotABrokerException(method + " " + url + " answered broken JSON (" + wrong.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::close);
    }
}
