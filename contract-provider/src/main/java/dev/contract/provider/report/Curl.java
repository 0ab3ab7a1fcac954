package dev.contract.provider.report;

import dev.contract.core.model.Body;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.report.Plain;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a request as a command that repeats it in a shell. */
final class Curl {

    private static final int LONGEST_BODY = 2_000;

    private Curl() {}

    static String command(HttpRequest request, @Nullable URI address) {
        StringBuilder command = new StringBuilder("curl -i");
        if (request.method().equals("HEAD")) {
            command.append(" --head");
        } else if (!request.method().equals("GET") || request.body().isPresent()) {
            command.append(" -X ").append(word(request.method()));
        }
        for (Map.Entry<String, List<String>> header : request.headers().fields().entrySet()) {
            header.getValue().forEach(value -> command.append(" -H ").append(quoted(header.getKey() + ": " + value)));
        }
        appendBody(command, request);
        return command.append(' ')
                .append(quoted(base(address) + request.target()))
                .toString();
    }

    private static void appendBody(StringBuilder command, HttpRequest request) {
        Body body = request.body();
        if (!body.isPresent()) {
            return;
        }
        if (body instanceof Body.Json && request.headers().get("Content-Type") == null) {
            command.append(" -H 'Content-Type: application/json'");
        }
        String text = body.bytes().textOrNull();
        // a text that starts with @ names a file
        command.append(text != null && text.startsWith("@") ? " --data-raw " : " --data-binary ")
                .append(text != null && text.length() <= LONGEST_BODY ? quoted(text) : "@body");
    }

    private static String base(@Nullable URI address) {
        if (address == null) {
            return "http://localhost";
        }
        String base = address.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static String word(String text) {
        return text.matches("[A-Za-z]+") ? text : quoted(text);
    }

    /** What is no plain text is quoted as C does, which bash and zsh read back. */
    private static String quoted(String text) {
        String plain = Plain.line(text);
        return plain.equals(text)
                ? "'" + text.replace("'", "'\\''") + "'"
                : "$'" + Plain.line(text.replace("\\", "\\\\").replace("'", "\\'")) + "'";
    }
}
