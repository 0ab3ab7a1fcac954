package dev.contract.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.core.pactbroker.To;
import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import au.com.dius.pact.core.pactbroker.Latest;
import au.com.dius.pact.core.pactbroker.PactResponse;
import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.DeploymentQuery;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.provider.report.BrokerReport;
import dev.contract.provider.report.Publication;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.state.StateSetup;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.io.File;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** pact-jvm's client and ours take turns on our broker, and each sees what the other did. */
@SuppressWarnings("deprecation") // of its constructors this is the one without Kotlin
class PactJvmBrokerTest {

    @TempDir
    Path directory;

    private Broker broker;
    private Orders orders;
    private PactBrokerClient client;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start(
                BrokerSettings.of(directory.resolve("broker.sqlite")).withPort(0));
        orders = new Orders();
        client = new PactBrokerClient(broker.url().toString());
    }

    @AfterEach
    void stop() {
        orders.close();
        broker.close();
    }

    private VerificationReport verifyWithOurs(String version) throws Exception {
        StateHandler states = StateHandler.of(Map.of(
                "a customer exists", params -> {},
                "there is an order", StateSetup.returning(params -> Map.of("id", 9, "customer", "Ann")),
                "it is paid", params -> {}));
        try (BrokerClient ours = BrokerClient.at(broker.url(), BrokerCredentials.none());
                HttpTarget target = HttpTarget.at(orders.url())) {
            ForVerificationQuery query = new ForVerificationQuery(
                    "main", List.of(), List.of(ConsumerVersionSelector.ofMainBranch()), true, null);
            VerificationReport report = new Verifier(
                            VerificationPlan.against(target).withStates(states))
                    .verify(
                            "orders",
                            ContractSource.find("orders", List.of(ContractSource.broker(ours, query))),
                            ProgressListener.none());
            Publication publication = new BrokerReport(ours, new ProviderVersion(version, "main", List.of(), null))
                    .publish(report);
            assertThat(publication.failure()).isNull();
            return report;
        }
    }

    private void upload(String version) {
        File contract = PactJvmContracts.requests(directory, PactSpecVersion.V4).toFile();
        var result = client.uploadPactFile(contract, new PublishConfiguration(version, List.of(), "main"));
        assertThat(result.errorValue()).isNull();
    }

    private boolean canDeploy(String participant, String version) {
        return client.canIDeploy(participant, version, new Latest.UseLatest(false), new To(), List.of())
                .getOk();
    }

    @Test
    void contractUploadedByPactJvmIsVerifiedByUsAndPactJvmSeesTheResult() throws Exception {
        upload("1");
        assertThat(canDeploy("shop", "1")).isFalse();
        assertThat(verifyWithOurs("a").isSuccess()).isTrue();
        assertThat(canDeploy("shop", "1")).isTrue();

        orders.broken("/orders", "\"id\": 22", "\"number\": 22");
        assertThat(verifyWithOurs("b").count(each -> !each.isGood())).isEqualTo(1);
        assertThat(canDeploy("orders", "b")).isFalse();
        assertThat(canDeploy("orders", "a")).isTrue();
    }

    @Test
    void contractFetchedByPactJvmTakesItsResultsAndWeSeeThem() throws Exception {
        upload("1");
        List<PactBrokerResult> selected = client.fetchConsumersWithSelectorsV2(
                        "orders", List.of(ConsumerVersionSelectors.MainBranch.INSTANCE), List.of(), "main", true, "")
                .unwrap();
        assertThat(selected).singleElement().satisfies(each -> assertThat(each.getPending())
                .isTrue());
        PactResponse contract = client.fetchPact(selected.get(0).getSource(), true);
        assertThat(client.publishProviderBranch(contract.getLinks(), "orders", "main", "a")
                        .unwrap())
                .isTrue();
        Set<String> ids = ids(contract);
        assertThat(ids).hasSizeGreaterThan(3);
        assertThat(client.publishVerificationResults(contract.getLinks(), new TestResult.Ok(ids), "a", "http://ci/7")
                        .unwrap())
                .isTrue();
        try (BrokerClient ours = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            assertThat(ours.canIDeploy(new DeploymentQuery(
                            List.of(DeploymentQuery.Selector.version("shop", "1")), DeploymentQuery.Target.NOT_SAID, List.of()))
                    .isDeployable()).isTrue();
        }
    }

    private static Set<String> ids(PactResponse contract) {
        Set<String> ids = new TreeSet<>();
        contract.getPactFile()
                .get("interactions")
                .asArray()
                .getValues()
                .forEach(each -> ids.add(String.valueOf(each.get("_id").asString())));
        return ids;
    }
}
