package dev.contract.broker.access;

import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Field;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.Paging;
import java.util.List;

/** Who has changed what. */
public record AuditPage(String url, boolean filtered, List<Field> filter, List<Line> lines, Paging paging) {

    /**
     * One change.
     *
     * @param operation the method and the path, as it was asked for
     */
    public record Line(
            Moment moment,
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
