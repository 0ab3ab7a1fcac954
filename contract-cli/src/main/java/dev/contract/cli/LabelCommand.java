package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command about a label of a participant. */
abstract class LabelCommand extends ClientCommand<String> {

    @Mixin
    private ParticipantOption participant;

    @Option(names = "--label", required = true, paramLabel = "LABEL", description = "The label.")
    private String label;

    String participant() {
        return participant.name();
    }

    String label() {
        return label;
    }

    @Override
    JsonObject json(String done) {
        return JsonObject.of("participant", participant(), "label", label);
    }

    @Override
    String text(String done) {
        return done;
    }

    @Override
    String advice() {
        return "Try 'contract describe-pacticipant' for the labels it has.";
    }
}
