package dev.contract.cli;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import dev.contract.broker.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Does what pipelines do, so that the build gets to know the classes that the executable needs: see {@link StartArchive}.
 * Writes the name of the build, which changes with each of its jars.
 */
final class Rehearsal {

    private static final String CLOSED = "http://127.0.0.1:1";
    private static final String CONTRACT = """
            {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
             "interactions": [{"description": "a question for the stock", "providerState": "a book",
               "request": {"method": "GET", "path": "/stock/1"},
               "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"quantity": 5},
                 "matchingRules": {"$.body.quantity": {"match": "integer"}}}}],
             "metadata": {"pactSpecification": {"version": "2.0.0"}}}
            """;

    private Rehearsal() {}

    /** Without arguments: a broker, and a process of commands that it serves. With the broker's address: the commands. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            commands(args[0]);
            return;
        }
        Path directory = Files.createTempDirectory("rehearsal");
        Path database = directory.resolve("broker.sqlite");
        BrokerSettings settings = BrokerSettings.of(Settings.of(Map.of("CONTRACT_DATABASE", database.toString())))
                .withPort(0);
        Main.commandLine(new Main(), "broker");
        Logging.begin(settings.operations());
        try (Broker broker = Broker.start(settings)) {
            Process commands = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:DumpLoadedClassList=command.classes",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Rehearsal.class.getName(),
                            broker.url().toString())
                    .inheritIO()
                    .start();
            try (InputStream page = broker.url().toURL().openStream()) {
                page.readAllBytes();
            }
            if (commands.waitFor() != 0) {
                throw new IllegalStateException("A command has failed");
            }
        }
        Files.writeString(Path.of("build"), Version.number() + "-" + sum() + "\n");
        System.exit(0);
    }

    private static void commands(String broker) throws Exception {
        Class.forName("dev.contract.cli.Start");
        StartArchive.discardIfRefused();
        Commands.readAhead("publish");
        String at = " -b " + broker;
        String contract =
                Files.writeString(Path.of("cart-inventory.json"), CONTRACT).toString();
        try (Shelf good = Shelf.answering("{\"quantity\": 5}");
                Shelf bad = Shelf.answering("{\"qty\": 5}")) {
            run(0, "create-environment --name production --production" + at);
            run(0, "publish " + contract + " -a 1 --branch main --tag main" + at);
            run(1, "can-i-deploy -a cart -e 1 --to-environment production" + at);
            String verify = "verify --provider inventory --provider-version 2 --provider-branch main"
                    + " --publish-verification-results" + at + " --provider-base-url ";
            run(1, verify + bad.url());
            run(0, verify + good.url());
        } finally {
            Files.delete(Path.of(contract));
        }
        run(0, "record-deployment -a inventory -e 2 --environment production" + at);
        run(0, "can-i-deploy -a cart -e 1 --to-environment production -o json" + at);
        run(0, "record-release -a cart -e 1 --environment production" + at);
        run(0, "list-environments" + at);
        run(0, "list-pacticipants" + at);
        run(0, "describe-version -a cart -e 1" + at);
        run(2, "describe-version -a nobody -e 1" + at);
        run(3, "can-i-deploy -a cart -e 1 -b " + CLOSED);
        run(0, "publish --help");
        run(2, "publsh");
        run(0, "--version");
        System.exit(0);
    }

    private static void run(int exitCode, String commandLine) {
        Run run = Run.of(commandLine.split(" "));
        if (run.exitCode() != exitCode) {
            throw new IllegalStateException(commandLine + " has failed: " + run);
        }
    }

    /** Of all files on the class path: the classes of this module lie in a directory. */
    private static String sum() throws IOException {
        CRC32 sum = new CRC32();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
