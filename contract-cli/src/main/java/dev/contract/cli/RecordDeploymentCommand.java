package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that a version now runs in an environment. */
@Command(
        name = "record-deployment",
        description = "Record that a version was deployed; the one that ran there before is no longer deployed.",
        footer = {
            "",
            "Examples:",
            "  contract record-deployment --pacticipant cart --version 1.4.0 --environment production",
            "  contract record-deployment -a cart -e 1.4.0 --environment test --application-instance customer-1"
        })
final class RecordDeploymentCommand extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    @Option(
            names = {"-a", "--pacticipant", "--participant"},
            required = true,
            paramLabel = "NAME",
            description = "The participant that was deployed.")
    private String participant;

    @Option(
            names = {"-e", "--version"},
            required = true,
            paramLabel = "VERSION",
            description = "Its version.")
    private String version;

    @Option(
            names = "--environment",
            required = true,
            paramLabel = "ENVIRONMENT",
            description = "Where it was deployed.")
    private String environment;

    @Option(
            names = {"--application-instance", "--target"},
            paramLabel = "INSTANCE",
            description = "Which of several installations in the environment.")
    private @Nullable String instance;

    @Override
    public Integer call() throws Exception {
        try (BrokerClient client = broker.client()) {
            client.recordDeployment(participant, version, environment, instance);
        }
        if (isJson()) {
            print(JsonObject.of("participant", participant, "version", version, "environment", environment)
                    .withOptional("applicationInstance", instance));
        } else {
            say("Recorded: %s %s is deployed to %s%s."
                    .formatted(participant, version, environment, instance == null ? "" : " (" + instance + ")"));
        }
        return ExitCode.OK;
    }
}
