package dev.contract.core.lint;

import dev.contract.core.model.JsonString;

/** How values stand in findings: one line, cut where it is long. */
final class Shown {

    private static final int LONG = 80;

    private Shown() {}

    static String value(Value value) {
        return value.json() instanceof JsonString string
                ? "'" + cut(string.value()) + "'"
                : cut(value.json().start(LONG + 1));
    }

    private static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }
}
