package dev.contract.consumer.mock.server;

import dev.contract.core.model.HttpResponse;
import java.time.Duration;

/**
 * What a request is answered, and how that arrives.
 *
 * @param delay how long the consumer waits for it
 */
public record Reply(HttpResponse response, Arrival arrival, Duration delay) {

    /** Whole and at once. */
    public static Reply of(HttpResponse response) {
        return new Reply(response, Arrival.WHOLE, Duration.ZERO);
    }

    /** Whole, after a while. */
    public static Reply late(HttpResponse response, Duration delay) {
        return new Reply(response, Arrival.WHOLE, delay);
    }

    /** At once, but not well. */
    public static Reply broken(HttpResponse response, Arrival arrival) {
        return new Reply(response, arrival, Duration.ZERO);
    }

    /** How much of an answer arrives. */
    public enum Arrival {
        WHOLE,
        /** All of the head and half of the body, then the connection ends. */
        CUT_SHORT,
        /** The connection is reset before anything was sent. */
        RESET,
        /** The connection stays open, but nothing comes. */
        NEVER
    }
}
