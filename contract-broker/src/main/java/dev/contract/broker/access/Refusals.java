package dev.contract.broker.access;

import dev.contract.broker.http.Caller;
import dev.contract.broker.http.Caller.Kind;
import dev.contract.broker.http.Gate.Decision;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What those are told who may not pass. */
final class Refusals {

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String BASIC = "Basic realm=\"Restricted area\"";

    private Refusals() {}

    /** Nobody known, or somebody who may do less. Programs of users by password get 401 again, as the Pact Broker answers them. */
    static Decision of(Request request, Caller caller, Permission needed, AccessSettings settings) {
        boolean isPerson = request.wantsHtml();
        if (caller.kind() == Kind.TOKEN || caller.kind() == Kind.SESSION || (caller.kind() == Kind.USER && isPerson)) {
            return Decision.refuse(caller, HttpProblem.of(403, lacking(caller, needed)));
        }
        if (settings.login() != null && caller.kind() == Kind.ANYBODY && isPerson) {
            String here = URLEncoder.encode(request.here(), StandardCharsets.UTF_8);
            return Decision.refuse(caller, Reply.seeOther(request.urls().base() + "/login?to=" + here));
        }
        return asking(request, caller, whatToDo(settings));
    }

    /** A browser asks for a user and a password; the page is there for whoever does not give them. */
    private static Decision asking(Request request, Caller caller, String sentence) {
        return request.wantsHtml()
                ? Decision.refuse(caller, HttpProblem.of(401, sentence).with(CHALLENGE, BASIC))
                : Decision.refuse(caller, Reply.empty(401).with(CHALLENGE, BASIC));
    }

    private static String whatToDo(AccessSettings settings) {
        return settings.writer() == null && settings.reader() == null
                ? "This broker has no users yet, only tokens for programs. Whoever runs it can set"
                        + " CONTRACT_BASIC_AUTH_USERNAME and CONTRACT_BASIC_AUTH_PASSWORD, or a place to log in."
                : "This page is for those who have a user and a password. Load this page again, and the browser asks"
                        + " for them. Whoever runs the broker knows them.";
    }

    private static String lacking(Caller caller, Permission needed) {
        String who = caller.kind() == Kind.TOKEN ? "The token '" + caller.name() + "'" : caller.name();
        String has = caller.most().name().toLowerCase(Locale.ROOT);
        String needs = needed.name().toLowerCase(Locale.ROOT);
        return who + " has the scope '" + has + "', but this needs '" + needs + "'";
    }

    /** Credentials that let nobody in (RFC 6750, 3.1 for tokens). */
    static Decision wrong(Request request, Caller stranger, Credentials given, String problem) {
        if (given.scheme() != Credentials.Scheme.BEARER) {
            return asking(
                    request,
                    stranger,
                    "There is no such user, or the password is another one. Load this page again, and the browser asks once more.");
        }
        String ascii = problem.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "?");
        String challenge = "Bearer error=\"invalid_token\", error_description=\"" + ascii + "\"";
        return Decision.refuse(
                stranger, HttpProblem.of(401, "Not let in: " + problem).with(CHALLENGE, challenge));
    }

    static HttpProblem tooMany(Duration pause) {
        long seconds = pause.toSeconds() + 1;
        return HttpProblem.of(429, "Too many wrong credentials: try again in " + seconds + " seconds")
                .with("Retry-After", String.valueOf(seconds));
    }
}
