package dev.contract.broker.access;

import dev.contract.broker.http.Caller;
import dev.contract.broker.http.Caller.Kind;
import dev.contract.broker.http.Gate.Decision;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.core.model.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What those are told who may not pass. */
final class Refusals {

    private static final String BASIC = "Basic realm=\"Restricted area\"";

    private Refusals() {}

    /** Nobody known, or somebody who may do less. Users by password get 401 again, as the Pact Broker answers them. */
    static Decision of(Request request, Caller caller, Permission needed, boolean canLogIn) {
        if (caller.kind() == Kind.TOKEN || caller.kind() == Kind.SESSION) {
            return Decision.refuse(caller, HttpProblem.of(403, lacking(caller, needed)));
        }
        if (canLogIn && caller.kind() == Kind.ANYBODY && request.wantsHtml()) {
            String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
            String here = request.method().equals("GET") ? request.path() + query : "/"; // forms have no page
            String login = request.urls().base() + "/login?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
            return Decision.refuse(caller, Reply.seeOther(login));
        }
        return Decision.refuse(caller, Reply.empty(401).with("WWW-Authenticate", BASIC));
    }

    private static String lacking(Caller caller, Permission needed) {
        String who = caller.kind() == Kind.TOKEN ? "The token '" + caller.name() + "'" : caller.name();
        String has = caller.most().name().toLowerCase(Locale.ROOT);
        String needs = needed.name().toLowerCase(Locale.ROOT);
        return who + " has the scope '" + has + "', but this needs '" + needs + "'";
    }

    /** Credentials that let nobody in (RFC 6750, 3.1 for tokens). */
    static Reply wrong(Credentials given, String problem) {
        if (given.scheme() != Credentials.Scheme.BEARER) {
            return Reply.empty(401).with("WWW-Authenticate", BASIC);
        }
        String ascii = problem.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "?");
        return Reply.json(401, JsonObject.of("error", "Not let in: " + problem))
                .with("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"" + ascii + "\"");
    }

    static Reply tooMany(Duration pause) {
        long seconds = pause.toSeconds() + 1;
        String error = "Too many wrong credentials: try again in " + seconds + " seconds";
        return Reply.json(429, JsonObject.of("error", error)).with("Retry-After", String.valueOf(seconds));
    }
}
