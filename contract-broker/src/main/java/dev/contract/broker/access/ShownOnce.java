package dev.contract.broker.access;

import dev.contract.broker.access.Tokens.Created;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Caller;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Request;
import dev.contract.core.model.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The text of a new token on its way to the one page that shows it: an encrypted cookie, which any of several brokers can read. */
final class ShownOnce {

    private static final String COOKIE = "contract_token";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Tokens tokens;

    ShownOnce(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** The header that hands the text to the browser of whoever has made the token. */
    String keep(Request request, Created created) {
        JsonObject kept = JsonObject.of("uuid", created.token().uuid(), "text", created.text(), "for", whose(request));
        return sessions.cookie(
                COOKIE, kept, Rows.now().plus(PATIENCE), request.urls().isSecure());
    }

    /** Null if nothing is on its way to this caller. */
    @Nullable Created take(Request request) {
        JsonObject kept = sessions.read(request.client(), COOKIE);
        if (kept == null || !kept.text("for", "").equals(whose(request))) {
            return null;
        }
        try {
            return new Created(tokens.get(kept.text("uuid", "")), kept.text("text", ""));
        } catch (HttpProblem gone) {
            return null;
        }
    }

    private static String whose(Request request) {
        Caller caller = request.caller();
        return caller.kind() + " " + (caller.id().isEmpty() ? caller.name() : caller.id());
    }

    /** The header that takes the text out of the browser again. */
    static String taken() {
        return Sessions.end(COOKIE);
    }
}
