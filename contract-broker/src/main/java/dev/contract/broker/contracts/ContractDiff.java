package dev.contract.broker.contracts;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows where two contracts differ: the way to each difference, with the old and the new value. */
final class ContractDiff {

    /** The first lines of a difference; cut if there are more. */
    record Lines(List<String> lines, boolean cut) {}

    private static final Set<String> SILENT = Set.of("_id", "_links", "createdAt");

    private final List<String> lines = new ArrayList<>();
    private final int most;

    private ContractDiff(int most) {
        this.most = most;
    }

    /** The whole difference, however long it is. */
    static String between(JsonObject old, JsonObject changed) {
        return String.join("\n", between(old, changed, Integer.MAX_VALUE).lines());
    }

    /** So many lines at most; what comes after them is not even built. */
    static Lines between(JsonObject old, JsonObject changed, int most) {
        ContractDiff diff = new ContractDiff(most);
        diff.members(old.without(SILENT::contains), changed.without(SILENT::contains), 1);
        return diff.isFull() ? new Lines(List.copyOf(diff.lines.subList(0, most)), true) : new Lines(diff.lines, false);
    }

    private boolean isFull() {
        return lines.size() > most;
    }

    private void members(JsonObject old, JsonObject changed, int level) {
        Set<String> names = new TreeSet<>(old.members().keySet());
        names.addAll(changed.members().keySet());
        for (String name : names) {
            if (!SILENT.contains(name) && !isFull()) {
                value("\"" + name + "\": ", old.get(name), changed.get(name), level);
            }
        }
    }

    /** Items that are the same are left out; after the last of them the list is not closed. */
    private boolean items(JsonArray old, JsonArray changed, int level) {
        int size = Math.max(old.size(), changed.size());
        boolean skipping = false;
        for (int i = 0; i < size && !isFull(); i++) {
            JsonValue before = i < old.size() ? old.items().get(i) : null;
            JsonValue after = i < changed.size() ? changed.items().get(i) : null;
            boolean same = same(before, after);
            if (same && !skipping) {
                lines.add(indent(' ', level) + "... ,");
            } else if (!same) {
                value("", before, after, level);
                int last = lines.size() - 1;
                lines.set(last, lines.get(last) + (i < size - 1 ? "," : ""));
            }
            skipping = same;
        }
        return skipping;
    }

    private void value(String prefix, @Nullable JsonValue old, @Nullable JsonValue changed, int level) {
        if (same(old, changed)) {
            return;
        }
        if (old instanceof JsonObject before && changed instanceof JsonObject after) {
            lines.add(indent(' ', level) + prefix + "{");
            members(before, after, level + 1);
            lines.add(indent(' ', level) + "}");
        } else if (old instanceof JsonArray before && changed instanceof JsonArray after) {
            lines.add(indent(' ', level) + prefix + "[");
            if (!items(before, after, level + 1)) {
                lines.add(indent(' ', level) + "]");
            }
        } else {
            leaf('-', prefix, old, level);
            leaf('+', prefix, changed, level);
        }
    }

    private void leaf(char sign, String prefix, @Nullable JsonValue value, int level) {
        if (value != null) {
            String start = indent(sign, level);
            (prefix + value.pretty())
                    .lines()
                    .limit(most + 1L - lines.size())
                    .map(line -> start + line)
                    .forEach(lines::add);
        }
    }

    private static boolean same(@Nullable JsonValue old, @Nullable JsonValue changed) {
        return old != null && changed != null && old.sameAs(changed);
    }

    private static String indent(char sign, int level) {
        return sign + "  ".repeat(level);
    }
}
