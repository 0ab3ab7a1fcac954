package dev.contract.core.http;

import dev.contract.core.model.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out why a request cannot be written as HTTP: what ends a line or a name early would become another request. */
public final class RequestProblems {

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private RequestProblems() {}

    /** One sentence each; empty if the request can be sent. */
    public static List<String> of(HttpRequest request) {
        List<String> problems = new ArrayList<>();
        require("method", request.method(), problems);
        request.headers().fields().keySet().forEach(name -> require("header name", name, problems));
        return problems;
    }

    static void refuse(HttpRequest request) throws HttpFailure {
        List<String> problems = of(request);
        if (!problems.isEmpty()) {
            throw new HttpFailure(HttpFailure.Kind.NOT_SENDABLE, String.join("; ", problems));
        }
    }

    private static void require(String what, String text, List<String> problems) {
        if (!TOKEN.matcher(text).matches()) {
            problems.add("the " + what + " '" + text.replaceAll("\\p{Cntrl}", "?") + "' of the request cannot be sent: "
                    + "HTTP allows letters, digits and !#$%&'*+-.^_`|~ there, and no spaces or line breaks");
        }
    }
}
