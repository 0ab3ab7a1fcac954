package dev.contract.broker.retention;

import dev.contract.broker.http.Urls;
import dev.contract.broker.retention.Retention.State;
import dev.contract.broker.ui.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is removed and when, and what was. */
public record RetentionPage(
        String planUrl,
        String runUrl,
        boolean changeable,
        String done,
        boolean enabled,
        boolean dryRun,
        boolean running,
        String schedule,
        @Nullable Moment next,
        List<String> kept,
        List<String> others,
        List<RunView> runs) {

    static RetentionPage of(Urls urls, boolean changeable, String done, State state) {
        RetentionSettings settings = state.settings();
        return new RetentionPage(
                urls.to("retention", "plan"),
                urls.to("retention", "run"),
                changeable,
                done,
                settings.enabled(),
                settings.dryRun(),
                state.running(),
                settings.schedule().toString(),
                state.next() == null ? null : Moment.of(state.next()),
                KeepSelector.withAlways(settings.keep()).stream()
                        .map(RetentionWords::selector)
                        .toList(),
                others(settings),
                state.runs().stream().map(RunView::of).toList());
    }

    private static List<String> others(RetentionSettings settings) {
        int age = settings.branches().maxAge();
        List<String> kept = settings.branches().kept();
        String branches = age == 0
                ? "All branches stay."
                : "Branches go that no version came to for " + RetentionWords.days(age) + "; main branches"
                        + (kept.isEmpty() ? "" : " and " + String.join(", ", kept)) + " stay.";
        return List.of(
                branches,
                "Data that newer data has replaced goes after "
                        + RetentionWords.days(settings.overwrittenAfter().toDays()) + ".",
                settings.changes().isZero()
                        ? "All entries of the audit log stay."
                        : "Entries of the audit log go after "
                                + RetentionWords.days(settings.changes().toDays()) + ".",
                "One run deletes " + RetentionWords.count(settings.deletionLimit(), "version", "versions")
                        + " at most, the oldest first.");
    }
}
