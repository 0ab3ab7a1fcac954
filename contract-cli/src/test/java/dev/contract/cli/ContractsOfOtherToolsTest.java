package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.mock.StubContract;
import dev.contract.consumer.mock.StubServer;
import dev.contract.core.format.ContractReader;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateChange;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.Outcome;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Needs the folder {@code shared/contracts} beside the checkout; skipped where it is missing. */
class ContractsOfOtherToolsTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("contracts.dir", "../../shared/contracts"));

    @BeforeEach
    void contractsAreThere() {
        assumeTrue(Files.isDirectory(CONTRACTS), CONTRACTS + " is not there");
    }

    @TestFactory
    Stream<DynamicTest> whatOurMockServesPassesOurVerification() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            Contract contract = ContractReader.read(file);
            contract.interactions().stream()
                    .filter(HttpInteraction.class::isInstance)
                    .map(HttpInteraction.class::cast)
                    .filter(ContractsOfOtherToolsTest::isVerifiable)
                    .forEach(each -> tests.add(
                            dynamicTest(file.getFileName() + ": " + each.title(), () -> verify(contract, each))));
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    /** Each contract as a whole, where several interactions may have one request; without what it is said not to serve. */
    @Test
    void whatAStubServesInTheChosenStatePassesOurVerification() throws Exception {
        int verified = 0;
        for (Path file : files()) {
            Contract contract = ContractReader.read(file);
            try (StubServer stub = StubServer.settings().start(List.of(new StubContract(contract, file.toString())));
                    HttpTarget target = HttpTarget.at(stub.uri())) {
                List<HttpInteraction> served = contract.interactions().stream()
                        .filter(HttpInteraction.class::isInstance)
                        .map(HttpInteraction.class::cast)
                        .filter(ContractsOfOtherToolsTest::isVerifiable)
                        .filter(each -> stub.warnings().stream()
                                .noneMatch(warning -> warning.contains(" and \"" + each.title() + "\" (")))
                        .toList();
                VerificationPlan plan = VerificationPlan.against(target).withStates(new ChoosingStates(stub));
                FoundContract found = new FoundContract(contract.withInteractions(served), file.toString());
                VerificationReport report =
                        new Verifier(plan).verify(contract.provider(), List.of(found), ProgressListener.none());
                assertThat(report.results().map(InteractionResult::outcome))
                        .as(file.toString())
                        .allMatch(Outcome::isPassed);
                verified += served.size();
            }
        }
        assertThat(verified).isGreaterThan(100);
    }

    /** Puts a stub into the states of each interaction. */
    private record ChoosingStates(StubServer stub) implements StateHandler {

        @Override
        public boolean knows(String state) {
            return true;
        }

        @Override
        public boolean wantsEveryInteraction() {
            return true;
        }

        @Override
        public JsonObject change(StateChange change) {
            stub.choose(change.state().name());
            return JsonObject.EMPTY;
        }
    }

    @Test
    void rulesOfAPluginAreNamedInsteadOfIgnored() throws Exception {
        Path file = CONTRACTS.resolve("pact-reference/pact_ffi-missing-plugin-pact.json");
        Contract contract = ContractReader.read(file);
        HttpInteraction interaction = (HttpInteraction) contract.interactions().get(0);
        InteractionResult result = result(contract, interaction);
        assertThat(result.breaksBuild()).isTrue();
        assertThat(result.outcome().reasons())
                .anyMatch(reason -> reason.contains("the path expression \"column:1\" cannot be read"));
    }

    @Test
    void whatIsPublishedIsFetchedByteForByte(@TempDir Path directory) throws Exception {
        for (Path file : files()) {
            // a broker of its own, as many of these consumers have nearly the same name
            Path database = directory.resolve(file.getFileName() + ".sqlite");
            try (Broker broker = Broker.start(BrokerSettings.of(database).withPort(0))) {
                Run published = Run.of(
                        "publish",
                        file.toString(),
                        "-a",
                        "1",
                        "-b",
                        broker.url().toString());
                assertThat(published.exitCode())
                        .as("%s: %s", file, published.err())
                        .isZero();
                Contract contract = ContractReader.read(file);
                String stored = "/pacts/provider/%s/consumer/%s/version/1/content"
                        .formatted(encoded(contract.provider()), encoded(contract.consumer()));
                try (InputStream content =
                        URI.create(broker.url() + stored).toURL().openStream()) {
                    assertThat(content.readAllBytes()).as(file.toString()).isEqualTo(Files.readAllBytes(file));
                }
            }
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CONTRACTS)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(40);
            return files;
        }
    }

    private static boolean isVerifiable(HttpInteraction interaction) {
        return Expectation.ofRequest(interaction.request()).problems().isEmpty()
                && Expectation.ofResponse(interaction.response()).problems().isEmpty();
    }

    private static void verify(Contract contract, HttpInteraction interaction) throws Exception {
        InteractionResult result = result(contract, interaction);
        assertThat(result.outcome().isPassed()).as("%s", result.outcome()).isTrue();
    }

    private static InteractionResult result(Contract contract, HttpInteraction interaction) throws Exception {
        try (MockProvider mock = MockProvider.start(contract.provider());
                HttpTarget target = HttpTarget.at(mock.uri())) {
            mock.expect(interaction);
            FoundContract found = new FoundContract(contract.withInteractions(List.of(interaction)), "stub");
            VerificationReport report = new Verifier(VerificationPlan.against(target))
                    .verify(contract.provider(), List.of(found), ProgressListener.none());
            return report.results().findFirst().orElseThrow();
        }
    }
}
