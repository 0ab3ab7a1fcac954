package dev.contract.cli;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import dev.contract.broker.BrokerStartException;
import dev.contract.broker.operations.OperationsSettings.LogFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Runs the broker until it is stopped. */
@Command(
        name = "broker",
        customSynopsis = {"contract broker [OPTIONS]", "contract broker COMMAND [OPTIONS]"},
        description = {
            "Run the broker in this process, on a database file or a PostgreSQL server.",
            "Each option is also a variable, --base-url for example CONTRACT_BASE_URL, and a line of the file of --settings."
        },
        modelTransformer = SettingOptions.class,
        subcommands = {CreateTokenCommand.class, ImportCommand.class, BackupCommand.class, RestoreCommand.class})
@Help(
        examples = {
            "contract broker",
            "contract broker --settings /etc/contract/broker.properties",
            "contract broker --database postgresql://contract:secret@localhost/contract"
        },
        related = {"broker import", "broker backup", "broker restore", "broker create-token"},
        exitCodes = {
            "130, 143  it was stopped, by an interrupt or a signal to end",
            "2  the command line or a setting is wrong",
            "3  it could not start"
        })
final class BrokerCommand extends CommandBase {

    private boolean logsJson;

    @Override
    public Integer call() throws Exception {
        BrokerSettings settings = SettingOptions.brokerSettings(spec());
        logsJson = settings.operations().logFormat() == LogFormat.JSON;
        Logging.begin(settings.operations());
        try {
            return run(settings);
        } catch (BrokerStartException | RuntimeException failure) {
            if (!logsJson) {
                throw failure;
            }
            Logger log = LoggerFactory.getLogger(BrokerCommand.class);
            if (failure instanceof BrokerStartException) {
                log.debug("Why the broker does not start", failure);
                log.error("{}", failure.getMessage());
            } else {
                log.error(failure.getMessage(), failure);
            }
            return Failures.exitCode(failure);
        }
    }

    private int run(BrokerSettings settings) throws BrokerStartException, InterruptedException {
        try (UntilStopped running = new UntilStopped();
                Broker broker = Broker.start(settings)) {
            warn(settings);
            tell("INFO", "Broker listens on " + broker.url() + " with the database " + settings.databaseName());
            running.await();
        }
        return ExitCode.OK;
    }

    private void warn(BrokerSettings settings) {
        if (!settings.isLocal() && settings.access().open()) {
            String warning = "everybody who reaches " + settings.host() + " may change and delete everything.";
            tell("WARN", logsJson ? warning : "Warning: " + warning);
        }
    }

    /** A line on standard output, in the format of the log. */
    private void tell(String level, String line) {
        say(logsJson ? JsonEncoder.line(level, BrokerCommand.class.getName(), line) : line);
    }
}
