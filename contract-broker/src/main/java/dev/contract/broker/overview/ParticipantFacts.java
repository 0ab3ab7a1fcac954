package dev.contract.broker.overview;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.environments.Environment;
import dev.contract.broker.participants.BranchHead;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Version;
import dev.contract.broker.verifications.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant, whom it needs and who needs it, its branches, and a part of its versions, newest first. */
public record ParticipantFacts(
        Participant participant,
        List<String> labels,
        List<IntegrationState> consumes,
        List<IntegrationState> consumedBy,
        List<BranchHead> branches,
        List<VersionFacts> versions,
        int total) {

    /** A version with where it is and what it published. */
    public record VersionFacts(
            Version version,
            List<Mark> branches,
            List<Mark> tags,
            List<Environment> environments,
            List<Contracted> contracts) {}

    /** A contract with the result that counts for it. */
    public record Contracted(Publication contract, @Nullable Verification result) {}

    /** A version with the results that it gave as a provider, newest first. */
    public record OneVersion(Participant participant, VersionFacts version, List<Verification> given) {}
}
