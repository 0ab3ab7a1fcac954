package dev.contract.cli;

import dev.contract.broker.Backup;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a backup in the place of a database. */
@Command(
        name = "restore",
        description =
                "Put a backup in the place of a database on which no broker runs; the old database is kept beside it.",
        modelTransformer = DatabaseOptions.class)
@Help(
        examples = {
            "contract broker restore --from backup/broker-monday.sqlite --database broker.sqlite",
            "contract broker restore --from /mnt/backup/broker.sqlite --output json"
        },
        related = {"broker backup", "broker"},
        exitCodes = {Help.DONE, "2  refused: the command line, a setting or a file is wrong"})
final class RestoreCommand extends CommandBase {

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup; FILE.key is its key.")
    private Path from;

    @Option(names = "--force", description = "Replace the database that is there; it is kept beside the new one.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        String database = SettingOptions.brokerSettings(spec()).database();
        Path aside = Backup.restore(from, database, force);
        if (isJson()) {
            print(JsonObject.of("database", database).withOptional("before", aside == null ? null : aside.toString()));
        } else {
            say("Restored " + database + " from " + from + "."
                    + (aside == null ? "" : " What was there before is " + aside + "."));
        }
        return ExitCode.OK;
    }
}
