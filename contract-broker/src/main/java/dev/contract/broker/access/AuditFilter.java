package dev.contract.broker.access;

import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody asks for; null is all.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 */
public record AuditFilter(
        @Nullable String caller,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final AuditFilter ALL = new AuditFilter(null, null, null);

    boolean isAll() {
        return equals(ALL);
    }

    static AuditFilter of(Query query) {
        Errors errors = new Errors();
        AuditFilter filter =
                new AuditFilter(query.text("caller"), day(query, "from", errors), day(query, "to", errors));
        errors.throwIfAny();
        return filter;
    }

    private static @Nullable LocalDate day(Query query, String name, Errors errors) {
        String text = query.text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            errors.add(name, "must be a day such as 2027-01-31");
            return null;
        }
    }

    /** The condition in SQL, with the names that {@link #values} gives. */
    String where() {
        return " where 1 = 1" + (caller == null ? "" : " and caller = :caller")
                + (from == null ? "" : " and created_at >= :from")
                + (to == null ? "" : " and created_at < :to");
    }

    Object[] values() {
        return new Object[] {
            "caller",
            caller == null ? "" : caller,
            "from",
            start(from == null ? LocalDate.EPOCH : from),
            "to",
            start(to == null ? LocalDate.EPOCH : to.plusDays(1))
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
