package dev.contract.broker.ui.matrix;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.http.Urls;
import dev.contract.broker.matrix.MatrixResult;
import dev.contract.broker.matrix.MatrixResult.Details;
import dev.contract.broker.matrix.Row;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.ui.Chip;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contract with one of its results.
 *
 * @param missing why there is no result; empty if there is one
 * @param overwritten true if the contract is one that was published for the same version before
 */
public record RowLine(
        State state,
        Link result,
        String missing,
        Side consumer,
        Side provider,
        String what,
        Moment moment,
        boolean overwritten,
        boolean ignored) {

    /** A participant with the version in question; without one where there is none. */
    public record Side(Link participant, @Nullable Link version, List<Chip> marks, List<Chip> places) {}

    /** Those that count, then those that do not. */
    static List<RowLine> all(Urls urls, MatrixResult result) {
        List<RowLine> lines = new ArrayList<>();
        result.rows().forEach(row -> lines.add(of(urls, result, row, false)));
        result.ignored().forEach(row -> lines.add(of(urls, result, row, true)));
        return lines;
    }

    private static RowLine of(Urls urls, MatrixResult result, Row row, boolean ignored) {
        Instant verified = row.verifiedAt();
        return new RowLine(
                state(row),
                new Link(row.isVerified() ? "Result" : "Contract", url(urls, row)),
                row.isVerified() ? "" : missing(result, row),
                side(urls, result.details(), row.consumer(), row.consumerVersionId(), row.consumerVersion()),
                side(urls, result.details(), row.provider(), row.providerVersionId(), row.providerVersion()),
                verified == null ? "Published" : "Verified",
                Moment.of(verified == null ? row.publishedAt() : verified),
                !row.current(),
                ignored);
    }

    private static State state(Row row) {
        if (row.success() == null) {
            return State.none("Not verified");
        }
        return row.success() ? State.good("Verified") : State.bad("Failed");
    }

    /** A contract that was overwritten is found by its content only. */
    private static String url(Urls urls, Row row) {
        String version = ContractLinks.version(urls, row.provider(), row.consumer(), row.consumerVersion());
        String content = ContractLinks.content(urls, row.provider(), row.consumer(), row.sha());
        if (row.verificationId() == null) {
            return row.current() ? version : content;
        }
        return row.current()
                ? version + "?result=" + row.verificationId() + "#interactions"
                : content + "/verification-results/" + row.verificationId();
    }

    private static Side side(
            Urls urls, Details details, String participant, @Nullable Long id, @Nullable String version) {
        Link link = new Link(participant, ParticipantLinks.participant(urls, participant));
        if (id == null || version == null) {
            return new Side(link, null, List.of(), List.of());
        }
        List<Chip> marks = new ArrayList<>(
                Chip.branches(urls, participant, names(details.marks().branches(id))));
        marks.addAll(Chip.tags(urls, participant, names(details.marks().tags(id))));
        return new Side(
                link,
                new Link(version, ParticipantLinks.version(urls, participant, version)),
                marks,
                Chip.environments(urls, details.environments().getOrDefault(id, List.of())));
    }

    private static List<String> names(List<Mark> marks) {
        return marks.stream().map(Mark::name).toList();
    }

    /** What has to be done about it says why it is missing. */
    private static String missing(MatrixResult result, Row row) {
        return result.decision().nextSteps().stream()
                .filter(step -> Objects.equals(step.consumer(), row.consumer())
                        && Objects.equals(step.consumerVersion(), row.consumerVersion())
                        && Objects.equals(step.provider(), row.provider())
                        && (row.providerVersion() == null
                                || Objects.equals(step.providerVersion(), row.providerVersion())))
                .map(step -> step.text())
                .findFirst()
                .orElseGet(() -> row.providerVersion() == null
                        ? "No version of " + row.provider() + " has verified it"
                        : row.provider() + " " + row.providerVersion() + " has not verified it");
    }
}
