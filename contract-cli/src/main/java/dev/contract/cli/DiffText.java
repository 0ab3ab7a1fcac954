package dev.contract.cli;

import dev.contract.core.compare.ContractDiff;
import dev.contract.core.compare.InteractionDiff;
import dev.contract.core.compare.PlaceChange;
import dev.contract.core.model.Interaction;
import dev.contract.core.report.Plain;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two contracts compared, for people: a summary, then the interactions that differ; {@code !} marks what may break. */
final class DiffText {

    private static final int LONGEST = 70;

    private DiffText() {}

    static String of(String old, String changed, ContractDiff diff) {
        StringBuilder text = new StringBuilder(summary(old, changed, diff)).append('\n');
        for (InteractionDiff each : diff.interactions()) {
            text.append('\n')
                    .append(each.isBreaking() ? "! " : "  ")
                    .append(title(each))
                    .append('\n');
            text.append(changes(each));
        }
        return text.toString();
    }

    /** The outcome in a sentence. */
    static String summary(String old, String changed, ContractDiff diff) {
        String pair = Plain.line(diff.consumer() + " with " + diff.provider());
        if (diff.isEmpty()) {
            return "The same: %s and %s of %s ask for the same in %s."
                    .formatted(old, changed, pair, interactions(diff.unchanged()));
        }
        long breaking =
                diff.interactions().stream().filter(InteractionDiff::isBreaking).count();
        String counts = "%d changed, %d unchanged".formatted(diff.interactions().size(), diff.unchanged());
        return breaking == 0
                ? "Not breaking: whoever keeps %s of %s keeps %s, too (%s).".formatted(old, pair, changed, counts)
                : "Breaking: whoever keeps %s of %s may fail %s in %s (%s)."
                        .formatted(old, pair, changed, interactions(breaking), counts);
    }

    private static String interactions(long number) {
        return number == 1 ? "1 interaction" : number + " interactions";
    }

    /** What became of an interaction, and which. */
    static String title(InteractionDiff diff) {
        Interaction before = diff.before();
        String title = diff.kind().name().toLowerCase(Locale.ROOT) + ": "
                + diff.interaction().title();
        if (before != null && diff.kind() == InteractionDiff.Kind.RENAMED) {
            title += " (was: " + before.title() + ")";
        }
        if (diff.isNoLongerPending()) {
            title += " (no longer pending)";
        }
        boolean pending = diff.after() != null && diff.interaction().info().pending();
        return Plain.line(pending ? title + " (pending: it fails nobody)" : title);
    }

    private static String changes(InteractionDiff diff) {
        List<PlaceChange> changes = diff.changes();
        if (changes.isEmpty()) {
            return "";
        }
        Table table = new Table(row(changes.get(0)));
        changes.stream().skip(1).forEach(change -> table.add(row(change)));
        return table.toString();
    }

    /** A change on one line. */
    static String line(PlaceChange change) {
        return String.join(" ", row(change)).strip();
    }

    private static String[] row(PlaceChange change) {
        String place = Plain.line((change.part().wireName() + " " + change.path()).strip());
        return new String[] {
            change.isBreaking() ? "!" : " ",
            change.message(),
            place,
            change.words(),
            values(change.before(), change.after())
        };
    }

    private static String values(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return shortened(before == null ? String.valueOf(after) : before);
        }
        return shortened(before) + " → " + shortened(after);
    }

    private static String shortened(String text) {
        String line = Plain.line(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
