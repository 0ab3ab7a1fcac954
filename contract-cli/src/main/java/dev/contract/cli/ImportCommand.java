package dev.contract.cli;

import dev.contract.broker.BrokerSettings;
import dev.contract.broker.MoveIn;
import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportReport.Problem;
import dev.contract.broker.imports.ImportSettings;
import dev.contract.broker.imports.Kind;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies all that another broker has. */
@Command(
        name = "import",
        description =
                "Copy all that a Pact Broker has into a database, through its API. What is there already stays: ended"
                        + " at any moment and run again, it goes on; run later, it brings what is new. While it has not"
                        + " finished, can-i-deploy on the database does not say yes.",
        modelTransformer = DatabaseOptions.class)
@Help(
        examples = {
            "contract broker import --from https://pact.example.org --database broker.sqlite",
            "contract broker import --from https://pact.example.org --from-token secret \\",
            "    --database postgresql://contract:secret@localhost/contract",
            "contract broker import --from https://pact.example.org --database broker.sqlite --abandon"
        },
        related = {"broker", "broker backup"},
        exitCodes = {Help.DONE, "1  something could not be copied, and is named", Help.WRONG, Help.BROKER})
final class ImportCommand extends CommandBase {

    private static final int MOST_PARALLEL = 32;

    @Option(
            names = "--from",
            paramLabel = "URL",
            defaultValue = "${env:PACT_BROKER_BASE_URL}",
            description = "The address of the broker to copy (or PACT_BROKER_BASE_URL).")
    private @Nullable String from;

    @Option(
            names = "--from-username",
            paramLabel = "NAME",
            defaultValue = "${env:PACT_BROKER_USERNAME}",
            description = "User name there, for basic authentication (or PACT_BROKER_USERNAME).")
    private @Nullable String username;

    @Option(
            names = "--from-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:PACT_BROKER_PASSWORD}",
            description = "Password there (or PACT_BROKER_PASSWORD).")
    private @Nullable String password;

    @Option(
            names = "--from-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:PACT_BROKER_TOKEN}",
            description = "Bearer token there (or PACT_BROKER_TOKEN).")
    private @Nullable String token;

    @Option(
            names = "--parallel",
            paramLabel = "COUNT",
            defaultValue = "4",
            description = "How many requests are under way at once. Default: 4.")
    private int parallel;

    @Option(
            names = "--former-deployments",
            description =
                    "Copy deployments and releases that have ended, too. It takes two requests for each version and"
                            + " environment.")
    private boolean former;

    @Option(
            names = "--abandon",
            description =
                    "Copy nothing: no longer wait for an import that has not finished. The broker then decides without"
                            + " what is missing.")
    private boolean abandon;

    @Override
    public Integer call() throws Exception {
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new UsageException("--parallel: " + parallel + " is no number from 1 to " + MOST_PARALLEL + ".");
        }
        return abandon ? abandon(source()) : copy(source());
    }

    private int abandon(URI source) throws Exception {
        BrokerSettings target = SettingOptions.brokerSettings(spec());
        boolean waited = MoveIn.abandon(target, source);
        if (isJson()) {
            print(JsonObject.of("source", source.toString(), "database", target.databaseName(), "abandoned", waited));
        } else if (waited) {
            say("The import from " + source + " is given up: can-i-deploy on " + target.databaseName()
                    + " decides without what it has not copied.");
        } else {
            say("No import from " + source + " to " + target.databaseName() + " is unfinished.");
            MoveIn.unfinished(target).forEach(other -> say(other.sentence()));
        }
        return waited ? ExitCode.OK : ExitCode.NO;
    }

    private int copy(URI source) throws Exception {
        ImportSettings settings = ImportSettings.of(source)
                .withAuthorization(credentials().authorization())
                .withParallel(parallel)
                .withFormer(former);
        BrokerSettings target = SettingOptions.brokerSettings(spec());
        ImportLines lines = new ImportLines(err(), isTerminal("stderr"));
        ImportReport report = MoveIn.run(target, settings, lines);
        lines.end();
        if (isJson()) {
            print(JsonObject.of(
                            "source", source.toString(), "database", target.databaseName(), "seconds", lines.seconds())
                    .withAll(report.toJson()));
        } else {
            say("Copied from " + source + " (version " + report.source() + ") to " + target.databaseName() + " in "
                    + lines.seconds() + " s:");
            print(report);
        }
        return report.isComplete() ? ExitCode.OK : ExitCode.NO;
    }

    private URI source() throws UsageException {
        if (from == null || from.isBlank()) {
            throw new UsageException("Which broker? Give its address with --from URL or in PACT_BROKER_BASE_URL.");
        }
        URI uri = Urls.http(from, "--from");
        if (uri.getRawAuthority().contains("@") || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new UsageException(
                    "--from: give the plain address of the broker, and credentials with --from-username"
                            + " and --from-password, or --from-token.");
        }
        return uri;
    }

    private BrokerCredentials credentials() throws UsageException {
        boolean user = username != null && !username.isBlank();
        if (token != null && !token.isBlank()) {
            if (user) {
                throw new UsageException("Give either a token or a user name to the broker, not both.");
            }
            return BrokerCredentials.bearer(token);
        }
        return user
                ? BrokerCredentials.basic(String.valueOf(username), password == null ? "" : password)
                : BrokerCredentials.none();
    }

    private void print(ImportReport report) {
        for (Kind kind : Kind.values()) {
            say("  %-13s %7d new, %7d already there"
                    .formatted(
                            kind.word(),
                            report.copied().getOrDefault(kind, 0L),
                            report.known().getOrDefault(kind, 0L)));
        }
        List<Problem> decisive = report.decisive();
        print("Not copied, although decisions depend on it:", decisive);
        print(
                "Not copied:",
                report.problems().stream().filter(one -> !one.decisive()).toList());
        print("Worth knowing:", report.notes());
        if (!decisive.isEmpty()) {
            say("Until all that decisions depend on is there, can-i-deploy does not say yes on this database."
                    + " Import again, or give up waiting with --abandon.");
        } else if (report.isComplete()) {
            say("All of it is there. Run this again for what comes meanwhile.");
        }
    }

    private void print(String title, List<Problem> list) {
        if (!list.isEmpty()) {
            say(title);
            list.forEach(one -> say("  " + one.what() + ": " + one.reason()));
        }
    }
}
