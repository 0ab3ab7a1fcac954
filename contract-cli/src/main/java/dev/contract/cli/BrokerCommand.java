package dev.contract.cli;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the broker until it is stopped. */
@Command(
        name = "broker",
        description = "Run the broker in this process, on a database file or a PostgreSQL server.",
        subcommands = {ImportCommand.class, BackupCommand.class, RestoreCommand.class},
        footer = {
            "",
            "Examples:",
            "  contract broker",
            "  contract broker --port 80 --host 0.0.0.0 --database /var/lib/contract/broker.sqlite",
            "  contract broker --database postgresql://contract:secret@localhost/contract"
        })
final class BrokerCommand extends CommandBase {

    private static final int MAX_MEGABYTES = 1_000;
    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9292",
            description = "0 takes a free one. Default: 9292.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Default: 127.0.0.1, this machine only.")
    private String host;

    @Option(
            names = "--database",
            paramLabel = "FILE|URL",
            defaultValue = "${env:PACT_BROKER_DATABASE_URL:-contract-broker.sqlite}",
            description = "A SQLite file, created if it is not there, or postgresql://USER:PASSWORD@HOST/DATABASE"
                    + " (or PACT_BROKER_DATABASE_URL). Default: contract-broker.sqlite.")
    private String database;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address in links, if clients reach the broker through a proxy.")
    private @Nullable String baseUrl;

    @Option(
            names = "--max-body-size",
            paramLabel = "MB",
            defaultValue = "20",
            description = "The largest contract or result that is taken, in megabytes. Default: 20.")
    private int maxBody;

    @Override
    public Integer call() throws Exception {
        BrokerSettings settings = settings();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            awaitQuietly(closed);
        }));
        try (Broker broker = Broker.start(settings)) {
            warn(settings);
            say("Broker listens on " + broker.url() + " with the database " + settings.databaseName());
            stop.await();
        } finally {
            closed.countDown();
        }
        return ExitCode.OK;
    }

    private void warn(BrokerSettings settings) {
        boolean local = settings.host().equals("localhost") || settings.host().startsWith("127.");
        if (!local && settings.access().writer() == null) {
            say("Warning: everybody who reaches " + settings.host() + " may change and delete everything. Set"
                    + " PACT_BROKER_BASIC_AUTH_USERNAME and PACT_BROKER_BASIC_AUTH_PASSWORD.");
        }
    }

    /** The process ends with its shutdown hooks, so the hook waits until the database is closed. */
    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static BrokerSettings withVariables(BrokerSettings settings) throws UsageException {
        try {
            return settings.withVariables(System.getenv());
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private BrokerSettings settings() throws UsageException {
        if (port < 0 || port > MAX_PORT) {
            throw new UsageException("--port: " + port + " is no port; 0 to " + MAX_PORT + " are.");
        }
        if (maxBody < 1 || maxBody > MAX_MEGABYTES) {
            throw new UsageException(
                    "--max-body-size: " + maxBody + " is no number of megabytes from 1 to " + MAX_MEGABYTES + ".");
        }
        return withVariables(BrokerSettings.of(database))
                .withHost(host)
                .withPort(port)
                .withBaseUrl(
                        baseUrl == null
                                ? null
                                : Urls.http(baseUrl, "--base-url").toString())
                .withMaxBody(maxBody * 1024L * 1024L);
    }
}
