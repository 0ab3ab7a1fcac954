package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates an environment. */
@Command(
        name = "create-environment",
        description = "Create an environment into which versions are deployed.",
        footer = {
            "",
            "Examples:",
            "  contract create-environment --name production --production",
            "  contract create-environment --name test --display-name 'Test cluster' --no-production"
        })
final class CreateEnvironmentCommand extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name, without spaces.")
    private String name;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "Its name for people.")
    private @Nullable String displayName;

    @Option(names = "--production", negatable = true, description = "Whether it is a production environment.")
    private boolean production;

    @Override
    public Integer call() throws Exception {
        URI address;
        try (BrokerClient client = broker.client()) {
            address = client.createEnvironment(name, displayName, production);
        }
        if (isJson()) {
            print(JsonObject.of("name", name, "production", production).withOptional("url", address));
        } else {
            say("Created the environment " + name + (production ? ", which is production." : "."));
        }
        return ExitCode.OK;
    }
}
