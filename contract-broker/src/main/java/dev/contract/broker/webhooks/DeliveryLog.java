package dev.contract.broker.webhooks;

import dev.contract.broker.webhooks.Sender.Sent;
import dev.contract.core.model.Body;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/** What one attempt has to tell, in lines with the time; secrets are hidden. */
final class DeliveryLog {

    private static final String HIDDEN_ANSWER =
            "For security purposes, the response details are not logged. To enable response logging, configure the"
                    + " webhook_host_whitelist property. See %s/doc/webhooks#whitelist for more information.";

    private static final int LONGEST = 10_000;
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|\\p{Cs}");

    private final StringBuilder lines = new StringBuilder();

    private DeliveryLog() {}

    /** The attempt, and in a last line what follows from it. */
    static String of(String base, Map<String, String> values, Sent sent, boolean showsAnswer, String conclusion) {
        DeliveryLog log = new DeliveryLog();
        JsonObject context = JsonObject.of("base_url", base, "event_name", values.get("eventName"));
        log.line("DEBUG", "Webhook context " + context);
        Outgoing outgoing = sent.outgoing();
        log.info("HTTP/1.1 " + outgoing);
        outgoing.shown().headers().forEach((name, value) -> log.info(name + ": " + value));
        if (!outgoing.shown().body().isEmpty()) {
            log.info(outgoing.shown().body());
        }
        HttpResponse answer = sent.answer();
        if (answer == null) {
            log.line("ERROR", "Error executing webhook: " + sent.failure());
        } else if (showsAnswer) {
            log.answer(sent, answer.status());
        } else {
            log.info(HIDDEN_ANSWER.formatted(base));
        }
        if (answer != null && sent.failure() != null) {
            log.info("The body of the answer was cut: " + sent.failure());
        }
        log.info(conclusion);
        return log.lines.toString();
    }

    /** An attempt that came to nothing before anything was sent. */
    static String ofFailure(String reason, String conclusion) {
        DeliveryLog log = new DeliveryLog();
        log.line("ERROR", "Error executing webhook: " + reason);
        log.info(conclusion);
        return log.lines.toString();
    }

    private void answer(Sent sent, int status) {
        info("HTTP/1.1 " + status + " " + HttpStatus.getMessage(status));
        sent.shownHeaders().forEach((name, value) -> info(name + ": " + value));
        String body = sent.shownBody();
        if (!body.isEmpty()) {
            info(body);
        }
    }

    /** Without what a database or a terminal would choke on, and not longer than somebody reads. */
    private static String storable(String text) {
        String cut =
                text.length() > LONGEST ? text.substring(0, LONGEST) + "… (" + text.length() + " characters)" : text;
        return UNSTORABLE.matcher(cut).replaceAll("?");
    }

    static String text(Body body) {
        return body.isPresent() ? new String(body.bytes().array(), StandardCharsets.UTF_8) : "";
    }

    private void info(String text) {
        line("INFO", text);
    }

    private void line(String level, String text) {
        lines.append('[')
                .append(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS))
                .append("] ")
                .append(level)
                .append(": ")
                .append(storable(text))
                .append('\n');
    }
}
