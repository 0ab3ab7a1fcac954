package dev.contract.broker.ui.contract;

import dev.contract.broker.ui.Chip;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.State;
import dev.contract.broker.verifications.Breakage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract of a consumer version.
 *
 * @param newer the newest contract of the pair, if this is an older one
 * @param shown the result whose findings stand beside the interactions
 * @param problem why the document could not be read, or not be shown as a whole
 * @param raw the document where it could not be read
 */
public record ContractPage(
        Link consumer,
        Link provider,
        Link version,
        Link build,
        Moment published,
        String sha,
        List<Chip> marks,
        List<Chip> environments,
        State state,
        @Nullable Link newer,
        List<Link> actions,
        @Nullable Trouble trouble,
        List<Result> results,
        @Nullable Result shown,
        boolean detailed,
        @Nullable Change change,
        List<InteractionView> interactions,
        @Nullable String problem,
        String raw) {

    /** Who broke it, and what was good last; with the earlier contract, if it was good with another. */
    public record Trouble(
            Breakage.Cause cause,
            @Nullable String branch,
            Link firstBad,
            Moment since,
            @Nullable Link lastGood,
            @Nullable Link earlier) {}

    /** A result of a provider version. */
    public record Result(
            long number,
            String url,
            boolean chosen,
            State state,
            Link version,
            List<Chip> marks,
            Moment moment,
            Link build,
            String by) {}

    /** The difference to the content before, and where the whole is if it is longer than what is shown. */
    public record Change(
            Link since, List<ChangedItem> items, @Nullable String whole) {}

    /** An interaction that was added, removed or changed; with the lines of the difference. */
    public record ChangedItem(String kind, String word, String title, List<Line> lines) {}

    /** A line of a difference; its kind is plus, minus or same. */
    public record Line(String kind, String text) {}
}
