package dev.contract.provider.target;

import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A provider that runs somewhere and listens for HTTP. */
public final class HttpTarget implements Target, Closeable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI address;
    private final Headers added;
    private final HttpClient client;

    private HttpTarget(URI address, Headers added, Duration timeout) {
        this.address = address;
        this.added = added;
        this.client = new HttpClient(address, timeout);
    }

    /** The provider at an address, whose path goes before the path of each request. */
    public static HttpTarget at(URI address) {
        return at(address, TIMEOUT);
    }

    /** The provider at an address that has to answer within the time. */
    public static HttpTarget at(URI address, Duration timeout) {
        return new HttpTarget(address, Headers.NONE, timeout);
    }

    /** The provider at an address; headers such as credentials replace those of the contract. */
    public static HttpTarget at(URI address, Duration timeout, Headers added) {
        return new HttpTarget(address, added, timeout);
    }

    @Override
    public HttpResponse send(HttpRequest request) throws TargetException {
        try {
            return client.send(added.isEmpty() ? request : withAdded(request));
        } catch (HttpFailure failure) {
            HttpFailure.Kind kind = failure.kind();
            boolean silent = kind == HttpFailure.Kind.UNREACHABLE || kind == HttpFailure.Kind.TIMEOUT;
            throw new TargetException(failure.getMessage() + ". " + cure(kind), failure, silent);
        }
    }

    private HttpRequest withAdded(HttpRequest request) {
        Headers headers = added;
        for (Map.Entry<String, List<String>> field : request.headers().fields().entrySet()) {
            if (added.get(field.getKey()) == null) {
                for (String value : field.getValue()) {
                    headers = headers.with(field.getKey(), value);
                }
            }
        }
        return request.withHeaders(headers);
    }

    private static String cure(HttpFailure.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "Is the provider started, and is this its address?";
            case TIMEOUT ->
                "Is the provider busy with something else, or is it waiting for a service that is not there?";
            case BROKEN_OFF -> "The log of the provider may say what went wrong";
            case TOO_LARGE -> "A contract about such a body is better verified with a smaller one";
            case NOT_SENDABLE -> "Correct the request in the contract, or the headers that are added";
            case NOT_HTTP -> "Is this the port for HTTP, and should the address start with https:// instead?";
        };
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public String toString() {
        return client.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
