package dev.contract.broker.ui.matrix;

import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Option;
import dev.contract.broker.ui.VersionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks step by step whether a version can be deployed: which participant, which version, to where; and answers.
 *
 * @param toTag the tag that says where it goes, if that is no environment
 * @param choices what can be chosen next
 */
public record CanIDeployPage(
        String url,
        String participant,
        List<String> names,
        String version,
        List<String> versions,
        List<Option> branches,
        List<Option> environments,
        String toTag,
        Choices choices,
        List<String> problems,
        @Nullable Answer answer,
        @Nullable Link participantLink,
        String json,
        @Nullable Command command) {

    /** What can be chosen next, each by a link: one of these lists has something in it, or none. */
    public record Choices(List<Link> participants, List<Candidate> versions, List<Link> places) {}

    /** A version that can be chosen. */
    public record Candidate(String url, VersionView version) {}

    /** Results that decide, the worst first, as the participant sees them. */
    public List<RowLine> lines() {
        Answer found = answer;
        return found == null
                ? List.of()
                : found.rows().stream()
                        .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                        .toList();
    }

    private static int rank(RowLine line) {
        if (line.ignored()) {
            return 3;
        }
        return switch (line.state().kind()) {
            case "bad" -> 0;
            case "good" -> 2;
            default -> 1;
        };
    }
}
