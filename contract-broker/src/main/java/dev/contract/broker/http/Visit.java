package dev.contract.broker.http;

import java.time.Duration;
import java.util.List;
import org.slf4j.MDC;

/** A request while it is answered; what is logged meanwhile names it and its caller. */
final class Visit {

    private static final String REQUEST_ID = "request_id";
    private static final String CALLER = "caller";

    private final long start;
    private final Route route;
    private final List<RequestListener> listeners;
    private Request request;
    private int status = Exchange.NO_ANSWER;
    private int bytes;

    Visit(Request request, Route route, List<RequestListener> listeners) {
        this(request, route, listeners, System.nanoTime());
    }

    /** That has begun already. */
    Visit(Request request, Route route, List<RequestListener> listeners, long start) {
        this.start = start;
        this.request = request;
        this.route = route;
        this.listeners = listeners;
    }

    void begin() {
        MDC.put(REQUEST_ID, request.client().requestId());
        listeners.forEach(RequestListener::begins);
    }

    /** Names who makes it, whether they are let in or not. */
    Request by(Caller caller) {
        if (caller.kind() != Caller.Kind.ANYBODY) {
            MDC.put(CALLER, caller.name());
        }
        request = request.with(route.names(), caller);
        return request;
    }

    Reply answered(Reply reply) {
        status = reply.status();
        bytes = request.method().equals("HEAD") ? 0 : reply.body().length;
        return reply;
    }

    void end() {
        Exchange exchange =
                new Exchange(request, route.template(), status, bytes, Duration.ofNanos(System.nanoTime() - start));
        listeners.forEach(listener -> listener.ends(exchange));
        MDC.remove(REQUEST_ID);
        MDC.remove(CALLER);
    }
}
