package dev.contract.broker.http;

import org.jspecify.annotations.Nullable;

/**
 * A request that is being answered, as an operation of the API.
 *
 * @param template of the path, such as {@code /pacticipants/{pacticipant}}
 */
public record Call(Request request, String method, String template, String path) {

    private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    /** What this thread is answering; null if it does something else. */
    public static @Nullable Call current() {
        return CURRENT.get();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }
}
