package dev.contract.cli;

import dev.contract.core.broker.Participant;
import dev.contract.core.model.JsonObject;

/** A command about one participant. */
abstract class ParticipantCommand extends ClientCommand<Participant> {

    @Override
    JsonObject json(Participant participant) {
        return participant.document();
    }

    @Override
    String advice() {
        return "Try 'contract list-pacticipants' for those that are known.";
    }
}
