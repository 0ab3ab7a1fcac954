package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.pactbroker.CanIDeployResult;
import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.Latest;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.PactResponse;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.core.pactbroker.To;
import au.com.dius.pact.core.support.Result;
import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of pact-jvm and our commands take turns at our broker: {@code mvn -Pinterop test}. */
class PactJvmClientTest {

    @TempDir
    private Path directory;

    private Broker broker;
    private PactBrokerClient client;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start(
                BrokerSettings.of(directory.resolve("broker.sqlite")).withPort(0));
        client = new PactBrokerClient(broker.url().toString(), Map.of(), new PactBrokerClientConfig());
        Path contract = contract();
        PublishConfiguration version = new PublishConfiguration("1", List.of("dev"), "main", "http://build.example.org/7");
        assertThat(client.uploadPactFile(contract.toFile(), version).unwrap()).isNotBlank();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void whatPactJvmPublishesWeVerifyAndItSeesTheResult() throws Exception {
        assertThat(canIDeploy("cart").getOk()).isFalse();

        Run kept = verify("{\"quantity\": 7, \"isbn\": \"97\"}", "2");

        assertThat(kept.exitCode()).as(kept.out() + kept.err()).isZero();
        assertThat(canIDeploy("cart").getOk()).isTrue();
        assertThat(canIDeploy("inventory").getOk()).isTrue();
        assertThat(Run.of("describe-version", "-a", "cart", "-e", "1", "-b", url()).out())
                .contains("main", "dev", "http://build.example.org/7");
    }

    @Test
    void pactJvmSeesThatTheProviderBreaksIt() throws Exception {
        Run broken = verify("{\"quantity\": \"many\", \"isbn\": \"97\"}", "2");

        assertThat(broken.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(broken.out()).contains("$.quantity");
        CanIDeployResult no = canIDeploy("cart");
        assertThat(no.getOk()).isFalse();
        assertThat(no.getReason()).contains("failed");
    }

    @Test
    void resultsOfPactJvmDecideLikeOurs() throws Exception {
        PactResponse fetched = fetched();
        assertThat(client.publishVerificationResults(fetched.getLinks(), new TestResult.Ok(), "5", null)
                        .unwrap())
                .isTrue();

        assertThat(Run.of("can-i-deploy", "-a", "cart", "-e", "1", "--to-environment", "test", "-b", url())
                        .exitCode())
                .isNotZero();
        assertThat(canIDeploy("cart").getOk()).isTrue();

        TestResult failed = new TestResult.Failed(
                List.of(Map.of("interactionId", "x", "description", "a question", "exception", new IllegalStateException("wrong"))),
                "it failed");
        assertThat(client.publishVerificationResults(fetched.getLinks(), failed, "6", null)
                        .unwrap())
                .isTrue();
        assertThat(canIDeploy("cart").getOk()).isFalse();
    }

    @Test
    void pactJvmTagsAndBranchesTheVersionOfTheProvider() {
        Map<String, Object> links = fetched().getLinks();
        assertThat(client.publishProviderTags(links, "inventory", List.of("prod"), "5").unwrap())
                .isTrue();
        assertThat(client.publishProviderBranch(links, "inventory", "trunk", "5").unwrap())
                .isTrue();

        assertThat(Run.of("describe-version", "-a", "inventory", "-e", "5", "-b", url()).out())
                .contains("trunk", "prod");
    }

    @Test
    void newVersionOfThePublishedContractIsPending() {
        PactBrokerResult found = found(true);
        assertThat(found.getPending()).isTrue();
        assertThat(found.getNotices()).isNotEmpty();
        assertThat(found.getName()).isEqualTo("Pact between cart (1) and inventory");
    }

    private PactResponse fetched() {
        return client.fetchPact(found(false).getSource(), true);
    }

    private PactBrokerResult found(boolean pending) {
        Result<List<PactBrokerResult>, Exception> found = client.fetchConsumersWithSelectorsV2(
                "inventory", List.of(new ConsumerVersionSelectors.Branch("main", null, null)), List.of(), "trunk", pending, "");
        assertThat(found.unwrap()).hasSize(1);
        return found.unwrap().get(0);
    }

    private CanIDeployResult canIDeploy(String participant) {
        return client.canIDeploy(participant, "", new Latest.UseLatest(true), new To(), List.of());
    }

    private Run verify(String answer, String version) throws Exception {
        try (Shelf shelf = Shelf.answering(answer)) {
            return Run.of(
                    "verify",
                    "--provider",
                    "inventory",
                    "--provider-base-url",
                    shelf.url(),
                    "--provider-version",
                    version,
                    "--publish-verification-results",
                    "--broker-base-url",
                    url());
        }
    }

    private String url() {
        return broker.url().toString();
    }

    private Path contract() {
        ConsumerPactBuilder.consumer("cart")
                .hasPactWith("inventory")
                .given("a book is there", Map.of("isbn", "978"))
                .uponReceiving("a question for the stock")
                .method("GET")
                .path("/stock/978")
                .willRespondWith()
                .status(200)
                .matchHeader("Content-Type", "application/json.*", "application/json")
                .body(new PactDslJsonBody().integerType("quantity", 12).stringMatcher("isbn", "\\d+", "978"))
                .toPact()
                .write(directory.toString(), PactSpecVersion.V3)
                .unwrap();
        return directory.resolve("cart-inventory.json");
    }
}
