package dev.contract.broker.http;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that is being answered, as an operation of the API.
 *
 * @param template of the path, such as {@code /pacticipants/{pacticipant}}
 * @param subjects what is changed, as far as the path does not say it
 */
public record Call(Request request, String method, String template, String path, Set<String> subjects) {

    private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    Call(Request request, String method, String template, String path) {
        this(request, method, template, path, new LinkedHashSet<>());
    }

    /** What this thread is answering; null if it does something else. */
    public static @Nullable Call current() {
        return CURRENT.get();
    }

    /** Says what is changed where the path does not, for the audit log; may be said again, as work may run again. */
    public static void about(String subject) {
        Call call = CURRENT.get();
        if (call != null) {
            call.subjects.add(subject);
        }
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }
}
