package dev.contract.broker.http;

import java.time.Duration;

/**
 * A request and how it was answered.
 *
 * @param request with its caller, if somebody was let in
 * @param template of its path, or "" where nothing is served
 * @param bytes of the body
 */
public record Exchange(Request request, String template, int status, int bytes, Duration took) {

    /** Stands for a status where the client has gone before there was any. */
    public static final int NO_ANSWER = 0;
}
