package dev.contract.cli;

import dev.contract.core.broker.Environment;
import dev.contract.core.model.JsonObject;

/** A command about one environment. */
abstract class EnvironmentCommand extends ClientCommand<Environment> {

    @Override
    JsonObject json(Environment environment) {
        return environment.document();
    }

    @Override
    String advice() {
        return "Try 'contract list-environments' for the environments and their UUIDs.";
    }

    static String kind(Environment environment) {
        return environment.production() ? ", which is production" : "";
    }
}
