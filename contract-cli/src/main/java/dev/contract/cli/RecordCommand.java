package dev.contract.cli;

import dev.contract.core.broker.Occurrence;
import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that records what runs in an environment. */
abstract class RecordCommand extends ClientCommand<Occurrence> {

    @Mixin
    private EnvironmentOption environment;

    abstract String participant();

    String environment() {
        return environment.name();
    }

    /** Which of several installations; null if none was named. */
    @Nullable String instance() {
        return null;
    }

    @Override
    JsonObject json(Occurrence recorded) {
        return JsonObject.of("participant", participant(), "version", recorded.version(), "environment", environment())
                .withOptional("applicationInstance", instance());
    }

    @Override
    String advice() {
        return "Try 'contract list-environments', or 'contract describe-version' for where a version is.";
    }
}
