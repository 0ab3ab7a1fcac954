package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The server that listens for requests; the only place that knows Javalin and Jetty. */
public final class HttpServer implements AutoCloseable {

    /** The version of the API that is spoken; clients print it when they explain what they do. */
    private static final String API_VERSION = "2.120.0";

    /** A name of 10,000 characters, percent-encoded. */
    private static final int LONGEST_HEADER = 128 * 1024;

    private static final int IDLE_MILLIS = 30_000;
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE,
            HandlerType.QUERY);

    /** Nothing runs and nothing is loaded but what the broker serves itself, and nobody shows it inside of their own. */
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff");

    /**
     * How it listens.
     *
     * @param baseUrls of links
     * @param proxies whose word is taken for the address of clients and for the one they have used
     * @param maxBody bytes of a request's body
     * @param local everybody on this machine may do everything, so that it is changed only by its own names
     * @param listeners in the order in which they hear of requests
     */
    public record Settings(
            String host,
            int port,
            BaseUrls baseUrls,
            TrustedProxies proxies,
            long maxBody,
            Gate gate,
            List<RequestListener> listeners,
            boolean local) {

        public Settings {
            listeners = List.copyOf(listeners);
        }
    }

    private final Dispatcher dispatcher;
    private final Gate gate;
    private final List<RequestListener> listeners;
    private final BaseUrls baseUrls;
    private final boolean local;
    private final Bodies bodies;
    private final Javalin javalin;

    private HttpServer(Router router, Settings settings) {
        this.gate = settings.gate();
        this.listeners = settings.listeners();
        this.dispatcher = new Dispatcher(router);
        this.baseUrls = settings.baseUrls();
        this.local = settings.local() && settings.baseUrls().first() == null;
        this.bodies = new Bodies(settings.maxBody());
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.compressionStrategy = CompressionStrategy.NONE; // a proxy in front does that, if at all
            config.jetty.modifyServer(server -> server.setErrorHandler(new JsonErrors(listeners)));
            config.jetty.addConnector((server, http) -> connector(server, http, settings));
            config.routes.error(404, this::refuseUnknownMethod);
            METHODS.forEach(method -> config.routes.addHttpHandler(method, "*", this::serve));
        });
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, Settings settings) {
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEADER);
        http.setResponseHeaderSize(LONGEST_HEADER);
        http.addCustomizer(new Forwarding(settings.proxies()));
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    /** Starts a server, which answers as soon as this method returns. */
    public static HttpServer start(Router router, Settings settings) throws BindException {
        HttpServer server = new HttpServer(router, settings);
        try {
            server.javalin.start();
            return server;
        } catch (RuntimeException failure) {
            server.closeAfter(failure);
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

    /** What goes wrong now is nothing to what went wrong before. */
    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void serve(Context context) throws IOException {
        Request request = Requests.of(context.req(), baseUrls);
        Route route = dispatcher.route(request);
        Visit visit = new Visit(request, route, listeners);
        JsonErrors.leaveTo(visit, context.req());
        visit.begin();
        try {
            String refusal = Origins.refusal(context.req(), request, local);
            Reply reply = refusal == null
                    ? answer(context, request, route, visit)
                    : dispatcher.problem(request, HttpProblem.of(403, refusal));
            send(context, request, visit.answered(reply));
        } finally {
            Call.end();
            visit.end();
        }
    }

    private Reply answer(Context context, Request request, Route route, Visit visit) throws IOException {
        Gate.Decision decision = decide(request, route);
        Request admitted = visit.by(decision.caller());
        HttpProblem problem = decision.problem();
        Reply refusal = problem == null ? decision.refusal() : dispatcher.problem(admitted, problem);
        if (refusal != null) {
            return refusal.with("Connection", "close"); // the body is left unread
        }
        try {
            return bodies.with(context.req(), body -> {
                Request whole = admitted.with(body);
                route.call(whole).begin();
                return dispatcher.answer(whole, route);
            });
        } catch (HttpProblem refused) {
            return dispatcher.problem(admitted, refused);
        }
    }

    /** Who cannot be recognized, as the database is down for example, is told so. */
    private Gate.Decision decide(Request request, Route route) {
        try {
            return gate.decide(request, route.needs());
        } catch (RuntimeException failure) {
            Reply answer = dispatcher.guarded(request, () -> {
                throw failure;
            });
            return Gate.Decision.refuse(request.caller(), answer);
        }
    }

    private static void send(Context context, Request request, Reply reply) {
        context.status(reply.status());
        context.header("X-Request-Id", request.client().requestId());
        context.header("X-Pact-Broker-Version", API_VERSION);
        context.header("Vary", "Accept");
        context.header("Cache-Control", "no-cache");
        SECURITY.forEach(context::header);
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

    /** Nothing that is served leads here but a method that nobody knows; what was not found has been answered. */
    private void refuseUnknownMethod(Context context) {
        if (context.res().getHeader("X-Pact-Broker-Version") == null) {
            String error = "There is no method " + context.req().getMethod();
            Request request = Requests.of(context.req(), baseUrls);
            Visit visit = new Visit(request, Route.NONE, listeners);
            visit.begin();
            send(context, request, visit.answered(Reply.json(501, JsonObject.of("error", error))));
            visit.end();
        }
    }
}
