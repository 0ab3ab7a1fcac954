package dev.contract.provider.target;

import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.http.Tls;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider that runs somewhere and listens for HTTP. */
public final class HttpTarget implements Target, Closeable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI address;
    private final Duration timeout;
    private final Tls tls;
    private final UnaryOperator<HttpRequest> filter;
    private final HttpClient client;

    private HttpTarget(URI address, Duration timeout, Tls tls, UnaryOperator<HttpRequest> filter) {
        this.address = address;
        this.timeout = timeout;
        this.tls = tls;
        this.filter = filter;
        this.client = new HttpClient(address, timeout, tls);
    }

    /** The provider at an address, whose path goes before the path of each request. */
    public static HttpTarget at(URI address) {
        return new HttpTarget(address, TIMEOUT, Tls.standard(), UnaryOperator.identity());
    }

    /** The same provider, which has to answer within the time; 30 seconds unless said otherwise. */
    public HttpTarget withTimeout(Duration timeout) {
        return new HttpTarget(address, timeout, tls, filter);
    }

    /** The same provider, reached over https with these certificates. */
    public HttpTarget withTls(Tls tls) {
        return new HttpTarget(address, timeout, tls, filter);
    }

    /** The same provider; headers such as credentials replace those of the contract. They are in no report. */
    public HttpTarget withHeaders(Headers added) {
        return added.isEmpty() ? this : withFilter(request -> withAdded(request, added));
    }

    /**
     * The same provider; each request is changed at the last moment, after all other filters. What the filter adds, such
     * as a token or a signature, is in no report.
     */
    public HttpTarget withFilter(UnaryOperator<HttpRequest> next) {
        UnaryOperator<HttpRequest> first = filter;
        return new HttpTarget(address, timeout, tls, request -> next.apply(first.apply(request)));
    }

    @Override
    public HttpResponse send(HttpRequest request) throws TargetException {
        try {
            return client.send(filter.apply(request));
        } catch (HttpFailure failure) {
            HttpFailure.Kind kind = failure.kind();
            boolean silent = kind == HttpFailure.Kind.UNREACHABLE || kind == HttpFailure.Kind.TIMEOUT;
            throw new TargetException(failure.getMessage() + ". " + cure(kind), failure, silent);
        }
    }

    /** What the contract names keeps its place, the rest comes after it. */
    private static HttpRequest withAdded(HttpRequest request, Headers added) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : request.headers().fields().entrySet()) {
            List<String> replaced = added.get(field.getKey());
            fields.put(field.getKey(), replaced == null ? field.getValue() : replaced);
        }
        added.fields().forEach((name, values) -> {
            if (request.headers().get(name) == null) {
                fields.put(name, values);
            }
        });
        return request.withHeaders(new Headers(fields));
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
