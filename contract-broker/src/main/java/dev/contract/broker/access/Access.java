package dev.contract.broker.access;

import dev.contract.broker.access.AccessSettings.Login;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Caller;
import dev.contract.broker.http.Caller.Kind;
import dev.contract.broker.http.Gate;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Recognizes callers, and lets them pass where they may. */
public final class Access implements Gate {

    /** Somebody unknown, where people are asked who they are. */
    private static final Caller STRANGER = new Caller(Kind.ANYBODY, "", "anybody", Permission.PUBLIC);

    /** The same where everybody may read. */
    private static final Caller READER = new Caller(Kind.ANYBODY, "", "anybody", Permission.READ);

    private final AccessSettings settings;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Consumer<String> refusals;
    private final Guesses guesses = new Guesses();

    /** Whoever gives credentials that let nobody in is told, by the reason. */
    public Access(AccessSettings settings, Tokens tokens, Sessions sessions, Consumer<String> refusals) {
        this.settings = settings;
        this.tokens = tokens;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    public Decision decide(Request request, Permission needed) {
        if (settings.open()) {
            return Decision.admit(Caller.ANYBODY);
        }
        if (isPublic(needed)) {
            return Decision.admit(guest(request));
        }
        Credentials given = Credentials.of(request.client());
        if (given == null) {
            return known(request, needed, guest(request));
        }
        Instant now = Rows.now();
        Duration pause = guesses.pause(given.whose(), request.client(), now);
        if (pause != null) {
            refusals.accept("paused");
            return Decision.refuse(STRANGER, Refusals.tooMany(pause));
        }
        Recognized recognized = recognize(given, now);
        if (recognized.caller() == null) {
            guesses.failed(given.whose(), request.client(), now);
            refusals.accept(given.scheme() == Credentials.Scheme.BEARER ? "token" : "password");
            return Refusals.wrong(request, STRANGER, given, recognized.problem());
        }
        guesses.succeeded(given.whose(), request.client(), now);
        return known(request, needed, recognized.caller());
    }

    /** Without credentials: whoever is logged in at the pages, or nobody known. */
    private Caller guest(Request request) {
        Caller caller = sessions.of(request.client());
        return caller != null ? caller : settings.publicRead() ? READER : STRANGER;
    }

    private boolean isPublic(Permission needed) {
        return switch (needed) {
            case PUBLIC -> true;
            case PROBE -> settings.publicHeartbeat();
            case BADGE -> settings.publicBadges();
            case METRICS -> settings.publicMetrics();
            case READ -> false;
            case CI, ADMIN -> false;
        };
    }

    private Decision known(Request request, Permission needed, Caller caller) {
        if (caller.may(needed)) {
            return Decision.admit(caller);
        }
        return Refusals.of(request, caller, needed, settings);
    }

    private record Recognized(@Nullable Caller caller, String problem) {}

    private Recognized recognize(Credentials given, Instant now) {
        return switch (given.scheme()) {
            case BASIC -> user(given);
            case BEARER -> token(given, now);
            case UNREADABLE -> new Recognized(null, "");
        };
    }

    private Recognized user(Credentials given) {
        if (is(settings.writer(), given)) {
            return new Recognized(new Caller(Kind.USER, "", given.user(), Permission.ADMIN), "");
        }
        if (is(settings.reader(), given)) {
            return new Recognized(new Caller(Kind.USER, "", given.user(), Permission.READ), "");
        }
        return new Recognized(null, "");
    }

    private static boolean is(@Nullable Login login, Credentials given) {
        return login != null
                && Hashes.isEqual(given.user() + ":" + given.secret(), login.user() + ":" + login.password());
    }

    private Recognized token(Credentials given, Instant now) {
        Token token = tokens.find(given.secret());
        if (token == null) {
            return new Recognized(null, "there is no such token");
        }
        return switch (token.state(now)) {
            case ACTIVE -> new Recognized(new Caller(Kind.TOKEN, token.uuid(), token.name(), token.scope()), "");
            case EXPIRED -> new Recognized(null, "the token '" + token.name() + "' has expired");
            case REVOKED -> new Recognized(null, "the token '" + token.name() + "' has been revoked");
        };
    }
}
