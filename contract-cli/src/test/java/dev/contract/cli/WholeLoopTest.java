package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop of a pipeline, with a real broker, a real provider and the real commands. */
class WholeLoopTest {

    private static final String CONTRACT = """
            {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
             "interactions": [{"description": "a question for the stock",
               "request": {"method": "GET", "path": "/stock/1"},
               "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"quantity": 5},
                 "matchingRules": {"body": {"$.quantity": {"matchers": [{"match": "integer"}]}}}}}],
             "metadata": {"pactSpecification": {"version": "3.0.0"}}}
            """;

    @TempDir
    Path directory;

    private Broker broker;
    private Path contract;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start(
                BrokerSettings.of(directory.resolve("broker.sqlite")).withPort(0));
        contract = Files.writeString(directory.resolve("cart-inventory.json"), CONTRACT);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void verifiedVersionCanBeDeployedAndABrokenOneCannot() throws Exception {
        assertThat(contract("publish", contract.toString(), "-a", "1", "--branch", "main")
                        .exitCode())
                .isZero();
        assertThat(contract("create-environment", "--name", "production", "--production")
                        .exitCode())
                .isZero();
        assertThat(canIDeploy("cart", "1")).isEqualTo(ExitCode.NO);

        assertThat(verify("{\"quantity\": 7}", "2").exitCode()).isZero();
        assertThat(contract("record-deployment", "-a", "inventory", "-e", "2", "--environment", "production")
                        .exitCode())
                .isZero();
        assertThat(canIDeploy("cart", "1")).isZero();
        assertThat(contract("record-deployment", "-a", "cart", "-e", "1", "--environment", "production")
                        .exitCode())
                .isZero();

        Run broken = verify("{\"qty\": 7}", "3");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(broken.out()).contains("was it renamed to 'qty'?", "would break cart");
        Run no = contract("can-i-deploy", "-a", "inventory", "-e", "3", "--to-environment", "production");
        assertThat(no.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(no.out())
                .startsWith("No: inventory 3 cannot be deployed to production.")
                .contains("cart", "failed");
    }

    @Test
    void jsonGoesAloneToStandardOutput() throws Exception {
        Run published = contract("publish", contract.toString(), "-a", "1", "--output", "json");
        assertThat(json(published).object("published").has("cart")).isTrue();
        assertThat(published.err()).contains("Pact successfully published");
        contract("create-environment", "--name", "test");
        Run answer = contract("can-i-deploy", "-a", "cart", "-e", "1", "--to-environment", "test", "-o", "json");
        assertThat(json(answer).object("summary").has("deployable")).isTrue();
        assertThat(json(contract("describe-version", "-a", "cart", "-e", "1", "-o", "json"))
                        .text("number"))
                .isEqualTo("1");
        try (Shelf shelf = Shelf.answering("{\"quantity\": 1}")) {
            Run verified = Run.of(
                    "verify",
                    "--provider",
                    "inventory",
                    "--provider-base-url",
                    shelf.url(),
                    "-f",
                    contract.toString(),
                    "--output",
                    "json");
            assertThat(json(verified).isTrue("success")).isTrue();
        }
    }

    @Test
    void versionIsDescribedForPeople() {
        contract("publish", contract.toString(), "-a", "1", "--branch", "main", "--tag", "dev");
        assertThat(contract("describe-version", "--participant", "cart", "--version", "1")
                        .out())
                .contains("branches     main", "tags         dev", "cart (1) and inventory");
    }

    @Test
    void unknownEnvironmentIsAnsweredWithTheKnownOnes() {
        contract("publish", contract.toString(), "-a", "1");
        contract("create-environment", "--name", "production", "--production");
        Run run = contract("record-deployment", "-a", "cart", "-e", "1", "--environment", "prod");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no environment 'prod'; there are: production");
    }

    @Test
    void providerThatIsDownIsNoVerdictAboutIt() throws Exception {
        contract("publish", contract.toString(), "-a", "1");
        Run run = contract(
                "verify",
                "--provider",
                "inventory",
                "--provider-base-url",
                "http://127.0.0.1:1",
                "--provider-version",
                "2",
                "--publish");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROVIDER);
        assertThat(run.out())
                .contains("Not published for cart: the provider did not answer", "inventory could not be reached");
        assertThat(contract("describe-version", "-a", "inventory", "-e", "2").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void filterThatSelectsNothingIsAMistake() throws Exception {
        try (Shelf shelf = Shelf.answering("{}")) {
            Run run = Run.of(
                    "verify",
                    "--provider",
                    "inventory",
                    "--provider-base-url",
                    shelf.url(),
                    "-f",
                    contract.toString(),
                    "--filter-description",
                    "typo");
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("typo");
        }
    }

    @Test
    void resultsWithoutVersionAreNotPublished() throws Exception {
        contract("publish", contract.toString(), "-a", "1");
        try (Shelf shelf = Shelf.answering("{\"quantity\": 1}")) {
            Run run = contract("verify", "--provider", "inventory", "--provider-base-url", shelf.url(), "--publish");
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("--provider-version");
        }
    }

    private int canIDeploy(String participant, String version) {
        return contract("can-i-deploy", "-a", participant, "-e", version, "--to-environment", "production")
                .exitCode();
    }

    private Run verify(String answer, String version) throws Exception {
        try (Shelf shelf = Shelf.answering(answer)) {
            return contract(
                    "verify",
                    "--provider",
                    "inventory",
                    "--provider-base-url",
                    shelf.url(),
                    "--provider-version",
                    version,
                    "--provider-branch",
                    "main",
                    "--publish-verification-results");
        }
    }

    private Run contract(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--broker-base-url";
        all[args.length + 1] = broker.url().toString();
        return Run.of(all);
    }

    private static JsonObject json(Run run) throws Exception {
        return JsonReader.parseObject(run.out().getBytes(StandardCharsets.UTF_8));
    }
}
