package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.BrokerRefusedException;
import dev.contract.core.model.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a branch of a participant; true if there was one. */
@Command(name = "delete-branch", description = "Delete a branch; its versions and their contracts stay.")
@Help(
        examples = {
            "contract delete-branch --pacticipant cart --branch feat/coupons",
            "contract delete-branch -a cart --branch feat/coupons --no-error-when-not-found"
        },
        related = {"create-or-update-version", "describe-version"})
final class DeleteBranchCommand extends ClientCommand<Boolean> {

    @Mixin
    private ParticipantOption participant;

    @Option(names = "--branch", required = true, paramLabel = "BRANCH", description = "The branch.")
    private String branch;

    @Option(
            names = "--no-error-when-not-found",
            negatable = true,
            description = "Whether it is well, too, if there is no such branch.")
    private boolean mayBeMissing;

    @Override
    Boolean ask(BrokerClient client) throws BrokerException {
        try {
            client.versions().deleteBranch(participant.name(), branch);
            return true;
        } catch (BrokerRefusedException refused) {
            if (refused.isNotFound() && mayBeMissing) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    JsonObject json(Boolean deleted) {
        return JsonObject.of("participant", participant.name(), "branch", branch, "deleted", deleted);
    }

    @Override
    String text(Boolean deleted) {
        return (deleted ? "Deleted the branch %s of %s." : "There is no branch %s of %s to delete.")
                .formatted(branch, participant.name());
    }

    @Override
    String advice() {
        return "If that is well, give --no-error-when-not-found.";
    }
}
