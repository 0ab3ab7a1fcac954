package dev.contract.core.match;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the mismatches of one part, as many as somebody may read; knows the place only when it is asked for it. */
final class MismatchCollector implements FailureSink {

    static final int MOST = 1_000;

    /** Guesses cost more than mismatches do, and those about the first ones tell what happened. */
    private static final int MOST_HINTS = 50;

    /** Values compared only to see whether an item fits, about a second for one body. */
    private static final long MOST_TRIED = 10_000_000;

    private final Part part;
    private final Path path;
    private final boolean silent;
    private final long[] triesLeft;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private boolean full;

    MismatchCollector(Part part, Path path) {
        this(part, path, false, new long[] {MOST_TRIED});
    }

    private MismatchCollector(Part part, Path path, boolean silent, long[] triesLeft) {
        this.part = part;
        this.path = path;
        this.silent = silent;
        this.triesLeft = triesLeft;
    }

    /** One that only finds out whether anything differs: it is full with the first mismatch, and builds no texts. */
    MismatchCollector silent() {
        return new MismatchCollector(part, path, true, triesLeft);
    }

    /** Makes a silent one ready for the next question. */
    void forget() {
        full = false;
    }

    /** Asked at each value: true if nothing more has to be compared. */
    boolean isFull() {
        return silent ? !tries(1) : full;
    }

    /** False if nothing more is to be tried; what could not be found out with reasonable work does not fit. */
    boolean tries(int values) {
        if (silent && !full) {
            triesLeft[0] -= values;
            full = triesLeft[0] < 0;
        }
        return !full;
    }

    /** True if there is any mismatch. */
    boolean hasAny() {
        return silent ? full : !mismatches.isEmpty();
    }

    /** A collector for the same place, for what may turn out not to count. */
    MismatchCollector another() {
        return new MismatchCollector(part, path);
    }

    void addAll(MismatchCollector other) {
        mismatches.addAll(other.mismatches);
    }

    List<Mismatch> mismatches() {
        return mismatches;
    }

    @Override
    public void failed(Rule rule, String message, JsonValue expected, JsonValue actual) {
        if (wantsTexts()) {
            String name = Show.text(rule.toString());
            add(name, () -> message, expected, actual, () -> Hints.forValue(rule, expected, actual));
        }
    }

    void add(
            String rule,
            String message,
            @Nullable JsonValue expected,
            @Nullable JsonValue actual,
            @Nullable String hint) {
        if (wantsTexts()) {
            tell(rule, message, expected, actual, hint);
        }
    }

    /** The texts are asked for only if they are wanted. */
    void add(
            String rule,
            Supplier<String> message,
            @Nullable JsonValue expected,
            @Nullable JsonValue actual,
            Supplier<@Nullable String> hint) {
        if (wantsTexts()) {
            tell(rule, message.get(), expected, actual, mismatches.size() < MOST_HINTS ? hint.get() : null);
        }
    }

    private void tell(
            String rule,
            String message,
            @Nullable JsonValue expected,
            @Nullable JsonValue actual,
            @Nullable String hint) {
        mismatches.add(new Mismatch(
                part,
                Show.place(path.toString()),
                rule,
                message,
                expected == null ? "" : Show.value(expected),
                actual == null ? "" : Show.value(actual),
                hint));
        full = mismatches.size() >= MOST;
    }

    /** The names of members are too few or too many. */
    void addNames(Mode mode, JsonObject expected, JsonObject actual) {
        if (wantsTexts()) {
            String message = mode.allowsUnexpected()
                    ? "Actual map is missing the following keys: " + Names.missing(expected, actual)
                    : "Expected a Map with keys %s but received one with keys %s"
                            .formatted(Names.all(expected), Names.all(actual));
            add(
                    "keys",
                    () -> message,
                    Names.list(expected),
                    Names.list(actual),
                    () -> Hints.forNames(expected, actual));
        }
    }

    private boolean wantsTexts() {
        full |= silent;
        return !full;
    }
}
