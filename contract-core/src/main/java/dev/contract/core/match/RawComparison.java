package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonString;
import org.jspecify.annotations.Nullable;

/** Compares bodies without structure: text by the rule for the whole body or literally, anything else byte by byte. */
record RawComparison(@Nullable CompiledGroup group, ContentKind wanted, ContentKind received) {

    private static final int SHOWN = 32;

    void compare(Bytes expected, Bytes actual, MismatchCollector found) {
        if (group != null && group.judgesValues()) {
            group.judge(new JsonString(expected.text()), new JsonString(actual.text()), Mode.TEXT, found);
        } else if (!expected.equals(actual)) {
            String message = wanted.isText()
                    ? "Expected body '%s' to match '%s' using equality but did not match"
                            .formatted(Show.text(actual.text()), Show.text(expected.text()))
                    : "Actual body [%s] is not equal to the expected body [%s]"
                            .formatted(describe(received, actual), describe(wanted, expected));
            found.add("equality", message, shown(expected), shown(actual), null);
        }
    }

    private JsonString shown(Bytes bytes) {
        return new JsonString(wanted.isText() ? bytes.text() : bytes.toString());
    }

    private static String describe(ContentKind kind, Bytes bytes) {
        return "%s, %d bytes, starting with %s".formatted(kind.base(), bytes.length(), bytes.hex(SHOWN));
    }
}
