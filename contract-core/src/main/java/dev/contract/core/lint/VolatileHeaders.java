package dev.contract.core.lint;

import dev.contract.core.model.Part;
import java.util.Locale;
import java.util.Set;

/** Finds headers of responses that are different each time, but expected to be the same. */
final class VolatileHeaders implements SideCheck {

    private static final Set<String> NAMES = Set.of(
            "age",
            "etag",
            "expires",
            "last-modified",
            "traceparent",
            "x-correlation-id",
            "x-request-id",
            "x-response-time",
            "x-runtime",
            "x-trace-id");

    static boolean isVolatile(Value value) {
        return value.part() == Part.HEADER
                && (isDate(value) || NAMES.contains(value.name().toLowerCase(Locale.ROOT)));
    }

    private static boolean isDate(Value value) {
        return value.name().equalsIgnoreCase("Date");
    }

    @Override
    public void check(Side side, Report report) {
        if (!side.byProvider() || !side.isReadable()) {
            return;
        }
        for (Value value : side.values()) {
            if (isVolatile(value) && side.isExact(value) && !side.isGiven(value.text())) {
                report.add(
                        isDate(value) ? LintRule.DATE_HEADER : LintRule.VOLATILE_HEADER,
                        side.at(Part.HEADER, value.path()),
                        "the header has to be exactly " + Shown.value(value),
                        "Leave the header out, or match it by a regular expression.");
            }
        }
    }
}
