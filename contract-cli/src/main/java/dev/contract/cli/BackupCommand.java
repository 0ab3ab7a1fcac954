package dev.contract.cli;

import dev.contract.broker.Backup;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies the database in a file while the broker runs. */
@Command(
        name = "backup",
        description = "Copy the database in a file, with the key of its secrets, while the broker runs or not.",
        modelTransformer = DatabaseOptions.class)
@Help(
        examples = {
            "contract broker backup --database broker.sqlite --to backup/broker-monday.sqlite",
            "contract broker backup --to /mnt/backup/broker.sqlite --output json"
        },
        related = {"broker restore", "broker"},
        exitCodes = {Help.DONE, "2  refused: the command line, a setting or a file is wrong"})
final class BackupCommand extends CommandBase {

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The backup. Its key is FILE.key.")
    private Path to;

    @Option(names = "--force", description = "Replace an older backup of that name.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        String database = SettingOptions.brokerSettings(spec()).database();
        boolean key = Backup.write(database, to, force);
        if (isJson()) {
            print(JsonObject.of("backup", to.toString()).withOptional("key", key ? to + ".key" : null));
        } else {
            say("Backed up " + database + " to " + to
                    + (key ? " and its key to " + to + ".key." : "; there is no key beside it."));
        }
        return ExitCode.OK;
    }
}
