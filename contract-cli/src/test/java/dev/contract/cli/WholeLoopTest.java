package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import dev.contract.core.build.BuildOrigin;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    void unknownNamesAreAnsweredWithTheKnownOnes() {
        contract("publish", contract.toString(), "-a", "1");
        contract("create-environment", "--name", "production", "--production");

        Run run = contract("can-i-deploy", "-a", "card", "-e", "1", "--to-environment", "prod");
        Run latest = contract("can-i-deploy", "-a", "card", "--latest", "--to", "live");
        Run deployment = contract("record-deployment", "-a", "cart", "-e", "1", "--environment", "prod");

        assertThat(deployment.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(deployment.err()).contains("there is no environment 'prod'; there are: production");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("there is no participant 'card'; there are: cart, inventory")
                .contains("there is no environment 'prod'; there are: production")
                .doesNotContain("http://", "pacticipant=");
        assertThat(latest.err()).contains("there is no participant 'card'; there are: cart, inventory");
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

    /** In a checkout with changes, as while one works on it, nobody knows a version. */
    @Test
    void resultsWithoutAVersionAreThoseOfTheCommit() throws Exception {
        contract("publish", contract.toString(), "-a", "1");
        String commit = BuildOrigin.detect(System.getenv(), Path.of("")).commit();
        try (Shelf shelf = Shelf.answering("{\"quantity\": 1}")) {
            String[] verify = {"verify", "--provider", "inventory", "--provider-base-url", shelf.url()};
            Path report = directory.resolve("unpublished.json");
            contract(Stream.concat(Stream.of(verify), Stream.of("--json", report.toString()))
                    .toArray(String[]::new));
            assertThat(Files.readString(report)).contains(commit == null ? "\"success\"" : commit);
            Run run = contract(
                    Stream.concat(Stream.of(verify), Stream.of("--publish")).toArray(String[]::new));
            assertThat(run.exitCode()).as(run.err()).isEqualTo(commit == null ? ExitCode.USAGE : ExitCode.OK);
            assertThat(run.out() + run.err())
                    .contains(
                            commit == null
                                    ? "--provider-version"
                                    : "Published success for cart and inventory " + commit);
        }
    }

    @Test
    void publishingWithoutABrokerIsAMistake() throws Exception {
        Run run = verifyFile("{\"quantity\": 1}", "--publish", "--provider-version", "2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--broker-base-url");
    }

    private Run verifyFile(String answer, String... more) throws Exception {
        try (Shelf shelf = Shelf.answering(answer)) {
            List<String> all = new ArrayList<>(List.of(
                    "verify",
                    "--provider",
                    "inventory",
                    "--provider-base-url",
                    shelf.url(),
                    "-f",
                    contract.toString()));
            all.addAll(List.of(more));
            return Run.of(all.toArray(String[]::new));
        }
    }

    @Test
    void reportsAreWrittenToFilesAndAnUnwritableOneIsTold() throws Exception {
        Path html = directory.resolve("reports/a.html");
        Path junit = directory.resolve("reports/a.xml");
        Run run = verifyFile("{\"qty\": 1}", "--html", html.toString(), "-x", junit.toString(), "--no-color");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(html).content().contains("inventory would break cart");
        assertThat(junit).content().contains("<testcase", "no 'quantity', but 'qty'");

        Run unwritable = verifyFile("{\"quantity\": 1}", "--markdown", contract + "/below", "-j", html + ".json");
        assertThat(unwritable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unwritable.out()).contains("inventory keeps its contracts");
        assertThat(unwritable.err()).contains("Error: the report " + contract + "/below cannot be written");
        assertThat(Path.of(html + ".json")).content().contains("\"success\": true");
    }

    @Test
    void driftFromTheDocumentIsToldAndFailsOnRequest() throws Exception {
        Path document = Files.writeString(directory.resolve("openapi.yaml"), """
                openapi: 3.1.0
                paths:
                  /stock/{isbn}:
                    get:
                      responses:
                        200: {content: {application/json: {schema: {properties: {quantity: {maximum: 6}}}}}}
                """);
        Run told = verifyFile("{\"quantity\": 7}", "--openapi", document.toString());
        assertThat(told.exitCode()).isZero();
        assertThat(told.out())
                .contains(
                        "drift from the OpenAPI document: GET /stock/{isbn} 200, body $.quantity: ",
                        "1 with drift from the OpenAPI document");
        Path junit = directory.resolve("drift.xml");
        Run failed = verifyFile(
                "{\"quantity\": 7}", "--openapi", document.toString(), "--fail-on-drift", "--junit", junit.toString());
        assertThat(failed.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(failed.out()).contains("inventory keeps its contracts, but differs from its OpenAPI document: ");
        assertThat(junit).content().contains("failures=\"1\"", "type=\"drift\"", "body $.quantity");
        assertThat(verifyFile("{\"quantity\": 6}", "--openapi", document.toString(), "--fail-on-drift")
                        .exitCode())
                .isZero();
        assertThat(verifyFile("{}", "--fail-on-drift").exitCode()).isEqualTo(ExitCode.USAGE);
        Run none = verifyFile("{}", "--openapi", contract.toString());
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("no member \"openapi\"");
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
