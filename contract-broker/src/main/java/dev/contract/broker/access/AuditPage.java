package dev.contract.broker.access;

import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Field;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.Paging;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Who has changed what.
 *
 * @param answered false if the question could not be understood
 */
public record AuditPage(
        String url, boolean filtered, boolean answered, List<Field> filter, List<Line> lines, Paging paging) {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * One change.
     *
     * @param operation the method and the path, as it was asked for
     */
    public record Line(
            Moment moment,
            String exactly,
            String caller,
            String callerId,
            String kind,
            String address,
            Link what,
            String operation,
            String requestId) {}

    static Line line(Urls urls, AuditEntry entry) {
        AuditWords words = AuditWords.of(entry);
        return new Line(
                Moment.of(entry.createdAt()),
                TO_THE_SECOND.format(entry.createdAt()),
                entry.caller(),
                entry.callerId() == null ? "" : entry.callerId(),
                kind(entry),
                entry.address(),
                new Link(words.text(), words.path() == null ? null : urls.base() + words.path()),
                entry.method() + " " + entry.path(),
                entry.requestId());
    }

    private static String kind(AuditEntry entry) {
        return switch (entry.kind()) {
            case ANYBODY -> "";
            case USER -> "user";
            case TOKEN -> "token";
            case COMMAND -> "command line";
            case SESSION -> "logged in";
        };
    }
}
