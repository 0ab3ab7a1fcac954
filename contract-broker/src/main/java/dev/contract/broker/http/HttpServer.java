package dev.contract.broker.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.BindException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** The server that listens for requests; the only place that knows Javalin and Jetty. */
public final class HttpServer implements AutoCloseable {

    /** The version of the API that is spoken; clients print it when they explain what they do. */
    private static final String API_VERSION = "2.120.0";

    private static final long MAX_BODY = 100L * 1024 * 1024;
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS);

    private final Dispatcher dispatcher;
    private final @Nullable String baseUrl;
    private final Javalin javalin;

    private HttpServer(Router router, @Nullable String baseUrl, String host, int port) {
        this.dispatcher = new Dispatcher(router);
        this.baseUrl = baseUrl;
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = MAX_BODY;
            config.http.compressionStrategy = CompressionStrategy.NONE; // a proxy in front does that, if at all
            config.jetty.addConnector((server, http) -> {
                http.setUriCompliance(UriCompliance.UNSAFE);
                http.setSendServerVersion(false);
                http.addCustomizer(new ForwardedRequestCustomizer());
                ServerConnector connector =
                        new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
                connector.setHost(host);
                connector.setPort(port);
                return connector;
            });
            METHODS.forEach(method -> config.routes.addHttpHandler(method, "*", this::serve));
        });
    }

    /** Starts a server; without a base URL, links begin with the address the client has used. */
    public static HttpServer start(Router router, @Nullable String baseUrl, String host, int port)
            throws BindException {
        HttpServer server = new HttpServer(router, baseUrl, host, port);
        try {
            server.javalin.start();
            return server;
        } catch (RuntimeException failure) {
            server.close();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof java.net.SocketException
                        || cause instanceof java.nio.channels.UnresolvedAddressException) {
                    BindException refused = new BindException(String.valueOf(cause.getMessage()));
                    refused.initCause(failure);
                    throw refused;
                }
            }
            throw failure;
        }
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void serve(Context context) {
        Reply reply = dispatcher.answer(request(context));
        context.status(reply.status());
        context.header("X-Pact-Broker-Version", API_VERSION);
        context.header("Vary", "Accept");
        context.header("Cache-Control", "no-cache");
        context.header("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(context::header);
        if (!reply.contentType().isEmpty()) {
            // Set as a header: as a content type Jetty would rewrite its charset.
            context.res().setHeader("Content-Type", reply.contentType());
        }
        if (context.method().equals(HandlerType.HEAD)) {
            context.res().setContentLength(reply.body().length);
        } else {
            context.result(reply.body());
        }
    }

    private Request request(Context context) {
        HttpServletRequest raw = context.req();
        String query = raw.getQueryString();
        return new Request(
                raw.getMethod().toUpperCase(Locale.ROOT),
                raw.getRequestURI(),
                Map.of(),
                query == null ? "" : query,
                Query.parse(query),
                orEmpty(raw.getHeader("Accept")),
                orEmpty(raw.getContentType()),
                context.bodyAsBytes(),
                new Urls(baseUrl == null ? raw.getScheme() + "://" + authority(raw) : baseUrl));
    }

    /** As the client sees it: a proxy in between says so with X-Forwarded-Host, -Port and -Proto. */
    private static String authority(HttpServletRequest raw) {
        int port = raw.getServerPort();
        boolean isStandard = port <= 0 || port == (raw.getScheme().equals("https") ? 443 : 80);
        return raw.getServerName() + (isStandard ? "" : ":" + port);
    }

    private static String orEmpty(@Nullable String header) {
        return header == null ? "" : header;
    }
}
