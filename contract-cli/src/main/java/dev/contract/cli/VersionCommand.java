package dev.contract.cli;

import dev.contract.core.broker.Version;
import dev.contract.core.model.JsonObject;

/** A command about a version. */
abstract class VersionCommand extends ClientCommand<Version> {

    @Override
    JsonObject json(Version version) {
        return version.document();
    }

    @Override
    String advice() {
        return "Try 'contract list-pacticipants' for the participants and their newest versions.";
    }
}
