package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import java.util.UUID;
import picocli.CommandLine.Command;

/** Makes a UUID. */
@Command(name = "generate-uuid", description = "Print a new UUID, as create-or-update-webhook wants one.")
@Help(
        examples = {"contract generate-uuid", "contract generate-uuid --output json"},
        related = {"create-or-update-webhook"},
        exitCodes = {Help.DONE, "2  the command line is wrong"})
final class GenerateUuidCommand extends CommandBase {

    @Override
    public Integer call() {
        String uuid = UUID.randomUUID().toString();
        if (isJson()) {
            print(JsonObject.of("uuid", uuid));
        } else {
            out().println(uuid);
        }
        return ExitCode.OK;
    }
}
