package dev.contract.core.match;

import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the mismatches of one part; knows the place only when it is asked for it. */
final class MismatchCollector implements FailureSink {

    private final Part part;
    private final Path path;
    private final List<Mismatch> mismatches = new ArrayList<>();

    MismatchCollector(Part part, Path path) {
        this.part = part;
        this.path = path;
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
        add(rule.toString(), message, expected, actual, Hints.forValue(rule, expected, actual));
    }

    void add(
            String rule,
            String message,
            @Nullable JsonValue expected,
            @Nullable JsonValue actual,
            @Nullable String hint) {
        mismatches.add(new Mismatch(
                part,
                path.toString(),
                rule,
                message,
                expected == null ? "" : Show.text(Show.value(expected)),
                actual == null ? "" : Show.text(Show.value(actual)),
                hint));
    }
}
