package dev.contract.core.http;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one server over HTTP/1.1: no redirects, no cookies, no headers but those of the request and the
 * framing. Connections are kept alive. Safe for use by many threads.
 */
public final class HttpClient implements Closeable {

    /** Whatever happens twice with these is as if it happened once (RFC 9110, section 9.2.2). */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE");

    private final Origin origin;
    private final Setup setup;
    private final Duration timeout;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    /**
     * Nothing is connected yet.
     *
     * @param url of the server; its path is put before the path of each request
     * @param timeout for one exchange, from connecting to the last byte of the answer
     */
    public HttpClient(URI url, Duration timeout) {
        this(url, timeout, Tls.standard());
    }

    /** The same, with certificates for https. */
    public HttpClient(URI url, Duration timeout, Tls tls) {
        this(url, timeout, new Setup(tls, Setup.LARGEST_BODY));
    }

    /**
     * The same for a server that somebody else has named.
     *
     * @param largestBody how many bytes of an answer are read at most
     * @param addresses which of the addresses that the name stands for may be connected to; asked just before
     */
    public HttpClient(URI url, Duration timeout, Tls tls, int largestBody, Predicate<InetAddress> addresses) {
        this(url, timeout, new Setup(tls, largestBody, addresses));
    }

    HttpClient(URI url, Duration timeout, Setup setup) {
        this.origin = Origin.of(url);
        this.timeout = timeout;
        this.setup = setup;
    }

    /** True if both URLs lead to the same server: scheme, host and port are the same. */
    public static boolean isSameServer(URI one, URI other) {
        return Origin.of(one).isSameServer(Origin.of(other));
    }

    /** Sends the request and reads the whole answer, up to 256 MB; a body in gzip or deflate is decoded. */
    public HttpResponse send(HttpRequest request) throws HttpFailure {
        Deadline deadline = Deadline.in(timeout);
        try {
            RequestProblems.refuse(request);
            HttpResponse response = overKept(request, deadline);
            return response == null ? exchange(connect(deadline), request, deadline) : response;
        } catch (IOException failed) {
            throw describe(failed, deadline).during(request.method() + " " + origin.urlOf(request));
        }
    }

    /**
     * A server may close a kept connection at any time. Without a byte of an answer it most likely did so before the
     * request came, so null says "try a new one", as other clients do. What must not happen twice goes over a
     * connection that is new, in place of the kept one.
     */
    private @Nullable HttpResponse overKept(HttpRequest request, Deadline deadline) throws IOException {
        Connection kept = idle.pollLast();
        if (kept == null) {
            return null;
        }
        if (!IDEMPOTENT.contains(request.method()) || !kept.isReusable()) {
            kept.close();
            return null;
        }
        try {
            return exchange(kept, request, deadline);
        } catch (NoAnswerException closed) {
            if (deadline.isOver()) {
                throw closed;
            }
            return null;
        }
    }

    private Connection connect(Deadline deadline) throws HttpFailure {
        try {
            return Connection.open(origin, setup, deadline);
        } catch (UnknownHostException unknown) {
            throw unreachable("the host name '" + origin.hostName() + "' is unknown", unknown);
        } catch (ConnectException | NoRouteToHostException refused) {
            String reason = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
            throw unreachable(
                    reason.contains("refused") ? "nothing listens there (connection refused)" : reason, refused);
        } catch (SocketTimeoutException slow) {
            throw tooSlow(slow);
        } catch (SSLException untrusted) {
            throw deadline.isOver() ? tooSlow(untrusted) : unreachable(reason(untrusted), untrusted);
        } catch (IOException failed) {
            throw deadline.isOver() ? tooSlow(failed) : unreachable(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static String reason(SSLException failed) {
        String said = String.valueOf(failed.getMessage());
        String message = said.contains("unable to find valid certification path")
                ? "its certificate is signed by nobody who is trusted here"
                : said;
        return message.startsWith("Unsupported or unrecognized SSL message")
                ? "what listens there does not speak TLS: is the address http:// instead of https://?"
                : "no trusted connection (" + message + "); a certificate or authority of your own has to be given, "
                        + "or has to be in the trust store that -Djavax.net.ssl.trustStore names";
    }

    private HttpFailure tooSlow(IOException slow) {
        return unreachable("no connection within " + seconds(), slow);
    }

    private HttpFailure unreachable(String reason, IOException cause) {
        return new HttpFailure(Kind.UNREACHABLE, reason, cause);
    }

    private HttpResponse exchange(Connection connection, HttpRequest request, Deadline deadline) throws IOException {
        boolean reusable = false;
        try {
            HttpResponse response = connection.exchange(request, origin, deadline);
            reusable = connection.isReusable();
            return response;
        } catch (NoAnswerException nothing) {
            throw nothing;
        } catch (IOException broken) {
            throw describe(broken, deadline).after(connection.begun());
        } finally {
            if (reusable) {
                idle.addLast(connection);
            } else {
                connection.close();
            }
        }
    }

    private HttpFailure describe(IOException failed, Deadline deadline) {
        if (failed instanceof HttpFailure failure) {
            return failure;
        }
        if (failed instanceof SocketTimeoutException || deadline.isOver()) {
            return new HttpFailure(Kind.TIMEOUT, "no complete answer within " + seconds(), failed);
        }
        return new HttpFailure(Kind.BROKEN_OFF, String.valueOf(failed.getMessage()), failed);
    }

    private String seconds() {
        double seconds = timeout.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
    }

    /** The URL that this client was made for, without a trailing slash. */
    @Override
    public String toString() {
        return origin.toString();
    }

    @Override
    public void close() {
        for (Connection kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
            kept.close();
        }
    }
}
