package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import dev.contract.broker.settings.Settings;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Command lines that are run against a real broker over HTTP. */
abstract class WithBroker {

    /** Webhooks of tests go to this machine. */
    private static final Map<String, String> VARIABLES = Map.of(
            "CONTRACT_WEBHOOK_HOSTS", "localhost",
            "CONTRACT_WEBHOOK_SCHEMES", "http https");

    @TempDir
    Path directory;

    private Broker broker;

    @BeforeEach
    void start() throws Exception {
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.put("CONTRACT_DATABASE", directory.resolve("broker.sqlite").toString());
        BrokerSettings settings = BrokerSettings.of(Settings.of(variables)).withPort(0);
        broker = Broker.start(settings);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    URI url() {
        return broker.url();
    }

    /** Runs a command; words are separated by spaces, and what is in single quotes is one word. */
    Run run(String commandLine) {
        return Run.of(words(commandLine).toArray(String[]::new));
    }

    List<String> words(String commandLine) {
        List<String> words = ShellWords.of(commandLine);
        words.addAll(List.of("--broker-base-url", url().toString()));
        return words;
    }

    /** What a command prints that has to succeed. */
    String out(String commandLine) {
        return ended(ExitCode.OK, commandLine).out();
    }

    /** The document that a command prints that has to succeed. */
    JsonObject json(String commandLine) {
        return parse(out(commandLine + " --output json"));
    }

    /** What a command says that has to be refused as wrong. */
    String refused(String commandLine) {
        Run run = ended(ExitCode.USAGE, commandLine);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    Run ended(int exitCode, String commandLine) {
        Run run = run(commandLine);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        return run;
    }

    static JsonObject parse(String text) {
        try {
            return JsonReader.parseObject(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException wrong) {
            throw new AssertionError(text, wrong);
        }
    }

    /** Publishes a contract of cart with inventory that asks for a state. */
    void publish(String version, String more) throws Exception {
        Path contract = Files.writeString(directory.resolve("cart-inventory.json"), """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
                 "interactions": [{"description": "a question for the stock",
                   "providerStates": [{"name": "a book", "params": {"title": "Emma"}}],
                   "request": {"method": "GET", "path": "/stock/1"},
                   "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"quantity": 5}}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """);
        out("publish " + contract + " -a " + version + " " + more);
    }

    /** Verifies what is published and publishes the result, which is good only if the body is what carts want. */
    Run verify(String version, String body) throws Exception {
        try (Shelf shelf = Shelf.answering(body)) {
            return run("verify --provider inventory --provider-base-url " + shelf.url() + " --provider-version "
                    + version + " --provider-branch main --publish-verification-results");
        }
    }
}
