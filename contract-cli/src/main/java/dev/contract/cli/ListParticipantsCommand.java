package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Listing;
import dev.contract.core.broker.Participant;
import picocli.CommandLine.Command;

/** Lists the participants. */
@Command(name = "list-pacticipants", description = "List the participants with their newest versions and their labels.")
@Help(
        examples = {"contract list-pacticipants", "contract list-participants --output json"},
        related = {"describe-pacticipant", "create-or-update-pacticipant", "list-latest-pact-versions"})
final class ListParticipantsCommand extends ListCommand<Participant> {

    @Override
    Listing<Participant> ask(BrokerClient client) throws BrokerException {
        return client.participants().list();
    }

    @Override
    String[] headings() {
        return new String[] {"NAME", "DISPLAY NAME", "MAIN BRANCH", "LATEST VERSION", "LABELS"};
    }

    @Override
    String[] row(Participant participant) {
        return new String[] {
            participant.name(),
            orDash(participant.displayName()),
            orDash(participant.mainBranch()),
            orDash(participant.latestVersion()),
            orDash(participant.labels())
        };
    }

    @Override
    String none() {
        return "There are no participants yet. Try 'contract publish', or 'contract create-or-update-pacticipant'.";
    }
}
