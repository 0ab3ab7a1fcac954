package dev.contract.core.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.broker.wire.VerificationResult;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerClientTest {

    private static final String INDEX = """
            {"_links": {
              "pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}", "templated": true},
              "pb:publish-contracts": {"href": "BASE/contracts/publish"},
              "pb:environments": {"href": "BASE/environments"},
              "pb:pacticipant-version": {"href": "BASE/pacticipants/{pacticipant}/versions/{version}"}}}
            """;

    private static final String CONTRACT = """
            {"consumer": {"name": "web-shop"}, "provider": {"name": "inventory"}, "interactions": [],
             "_links": {"pb:publish-verification-results": {"href": "BASE/results"},
                        "pb:provider": {"href": "BASE/pacticipants/inventory"}}}
            """;

    private static final EnvironmentDraft PRODUCTION = new EnvironmentDraft("prod", null, true, null);

    private StubBroker broker;
    private BrokerClient client;

    @BeforeEach
    void start() throws IOException {
        broker = new StubBroker().on("GET /", 200, INDEX);
        client = BrokerClient.at(broker.url(), BrokerCredentials.none());
    }

    @AfterEach
    void stop() {
        client.close();
        broker.close();
    }

    @Test
    void contractsForVerificationComeWithTheirNotices() throws Exception {
        broker.on("POST /for/order%20service", 200, """
                {"_embedded": {"pacts": [{
                   "verificationProperties": {"pending": true, "wip": true, "notices": [
                     {"when": "before_verification", "text": "why"},
                     {"when": "after_verification:success_true_published_false", "text": "still pending"}]},
                   "_links": {"self": {"href": "BASE/contract", "name": "Pact between C (4) and P"}}}]}}
                """);
        ForVerificationQuery query = new ForVerificationQuery(
                "main", List.of(), List.of(ConsumerVersionSelector.ofMainBranch()), true, null);

        List<ContractForVerification> contracts = client.contractsForVerification("order service", query);

        assertThat(contracts).singleElement().satisfies(contract -> {
            assertThat(contract.name()).isEqualTo("Pact between C (4) and P");
            assertThat(contract.url()).isEqualTo(broker.url().resolve("/contract"));
            assertThat(contract.pending() && contract.wip()).isTrue();
            assertThat(contract.notices().get(0).isBefore()).isTrue();
            assertThat(contract.notices().get(1).isAfter(true, false)).isTrue();
        });
        assertThat(broker.requests.get(1))
                .endsWith("{\"providerVersionBranch\":\"main\",\"consumerVersionSelectors\":[{\"mainBranch\":true}],"
                        + "\"includePendingStatus\":true}");
    }

    @Test
    void branchAndTagsAreKnownBeforeTheResult() throws Exception {
        broker.on("GET /contract", 200, CONTRACT)
                .on("GET /pacticipants/inventory", 200, """
                        {"_links": {"pb:branch-version": {"href": "BASE/b/{branch}/v/{version}"},
                                    "pb:version-tag": {"href": "BASE/v/{version}/t/{tag}"}}}
                        """)
                .on("PUT /b/feat%2Fx/v/1.0", 201, "{}")
                .on("PUT /v/1.0/t/dev", 201, "{}")
                .on("POST /results", 201, "{\"_links\": {\"self\": {\"href\": \"BASE/results/101\"}}}");
        BrokerContract contract = client.fetch(broker.url().resolve("/contract"));

        client.announce(contract, new ProviderVersion("1.0", "feat/x", List.of("dev"), null));
        URI result = client.publishResult(contract, new VerificationResult(true, "1.0", null, null, null));

        assertThat(result).isEqualTo(broker.url().resolve("/results/101"));
        assertThat(broker.requests)
                .containsExactly(
                        "GET /contract",
                        "GET /pacticipants/inventory",
                        "PUT /b/feat%2Fx/v/1.0 {}",
                        "PUT /v/1.0/t/dev {}",
                        "POST /results {\"success\":true,\"providerApplicationVersion\":\"1.0\"}");
    }

    @Test
    void publishingYieldsWhatTheBrokerSays() throws Exception {
        broker.on("POST /contracts/publish", 200, "{\"notices\": [{\"type\": \"success\", \"text\": \"published\"}]}");
        PublishedContract contract =
                new PublishedContract("web-shop", "inventory", "{}".getBytes(StandardCharsets.UTF_8), null);

        assertThat(client.publish(new PublishRequest("web-shop", "1", null, List.of(), null, List.of(contract))))
                .containsExactly(new Notice("success", "published"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            env      | /can-i-deploy?pacticipant=web%20shop&version=1%2B2&environment=prod
            ignoring | /matrix?q%5B%5D%5Bpacticipant%5D=web%20shop&q%5B%5D%5Bversion%5D=1%2B2&latestby=cvpv&environment=prod&ignore%5B%5D%5Bpacticipant%5D=x&limit=1000000
            tag      | /matrix?q%5B%5D%5Bpacticipant%5D=web%20shop&q%5B%5D%5Bbranch%5D=main&q%5B%5D%5Blatest%5D=true&latestby=cvp&latest=true&tag=prod&limit=1000000
            merge    | /matrix?q%5B%5D%5Bpacticipant%5D=web%20shop&q%5B%5D%5Bversion%5D=1%2B2&latestby=cvp&mainBranch=true&latest=true&limit=1000000
            """)
    void questionsAboutDeploymentAskTheRightResource(String question, String target) throws Exception {
        DeploymentQuery.Selector version = DeploymentQuery.Selector.version("web shop", "1+2");
        DeploymentQuery.Selector branch = DeploymentQuery.Selector.latestOfBranch("web shop", "main");
        DeploymentQuery query = switch (question) {
            case "env" -> DeploymentQuery.toEnvironment("web shop", "1+2", "prod");
            case "ignoring" ->
                new DeploymentQuery(
                        List.of(version),
                        DeploymentQuery.Target.environment("prod"),
                        List.of(DeploymentQuery.Ignored.all("x")));
            case "tag" -> new DeploymentQuery(List.of(branch), DeploymentQuery.Target.tag("prod"), List.of());
            default -> new DeploymentQuery(List.of(version), DeploymentQuery.Target.mainBranches(), List.of());
        };
        broker.on("GET " + target, 200, """
                {"summary": {"deployable": null, "reason": "why", "unknown": 1}, "matrix": [
                  {"consumer": {"name": "C", "version": {"number": "1"}}, "provider": {"name": "P", "version": null},
                   "verificationResult": null}]}
                """);

        DeploymentDecision decision = client.canIDeploy(query);

        assertThat(decision.isDeployable()).isFalse();
        assertThat(decision.summary().unknown()).isEqualTo(1);
        assertThat(decision.rows()).containsExactly(new MatrixRow("C", "1", "P", null, null, null, false));
    }

    @Test
    void deploymentIsRecordedForTheNamedEnvironment() throws Exception {
        versionWithEnvironments(
                "{\"name\": \"test\", \"href\": \"BASE/t\"}, {\"name\": \"prod\", \"href\": \"BASE/p\"}");
        broker.on("POST /p", 201, "{}");

        client.deployments().recordDeployment("web-shop", "1", "prod", "eu");

        assertThat(broker.requests).last().isEqualTo("POST /p {\"applicationInstance\":\"eu\"}");
    }

    @Test
    void unknownEnvironmentIsAnsweredWithTheKnownOnes() {
        versionWithEnvironments(
                "{\"name\": \"test\", \"href\": \"BASE/t\"}, {\"name\": \"prod\", \"href\": \"BASE/p\"}");

        assertThatThrownBy(() -> client.deployments().recordDeployment("web-shop", "1", "production", null))
                .hasMessageContaining("there is no environment 'production'; there are: test, prod");
    }

    private void versionWithEnvironments(String links) {
        broker.on(
                "GET /pacticipants/web-shop/versions/1",
                200,
                "{\"number\": \"1\", \"_links\": {\"pb:record-deployment\": [" + links + "]}}");
    }

    @Test
    void environmentIsCreatedAndVersionsAreDescribed() throws Exception {
        versionWithEnvironments("");
        broker.on("POST /environments", 201, "{\"name\": \"prod\"}");

        assertThat(client.environments().create(PRODUCTION).name()).isEqualTo("prod");
        assertThat(client.versions().get("web-shop", "1").number()).isEqualTo("1");
        assertThat(broker.requests).filteredOn("GET /"::equals).hasSize(1);
    }

    @Test
    void credentialsAreSentToTheBrokerOnly() throws Exception {
        try (StubBroker other = new StubBroker()) {
            URI elsewhere = URI.create(other.url().toString().replace("127.0.0.1", "localhost") + "/contract");
            other.on("GET /contract", 200, CONTRACT);
            broker.on("GET /contract", 302, elsewhere.toString());
            try (BrokerClient known = BrokerClient.at(broker.url(), BrokerCredentials.basic("me", "secret"))) {
                known.fetch(broker.url().resolve("/contract"));
            }
            assertThat(broker.requests).containsExactly("GET /contract Basic bWU6c2VjcmV0");
            assertThat(other.requests).containsExactly("GET /contract");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | text/html        | <html/>                                        | answered text/html: is this the address of a broker?
            404 | text/html        | <html/>                                        | answered text/html with status 404: is this the address of a broker?
            200 | application/json | {                                              | answered broken JSON
            200 | application/json | {}                                             | has no link 'pb:environments': is this the address of a broker?
            401 | text/plain       | ''                                             | was refused (401): wrong or missing credentials, or those of a user who may only read: set PACT_BROKER_TOKEN
            401 | application/json | {"error": "Not let in: the token has expired"} | was refused (401): Not let in: the token has expired: set PACT_BROKER_TOKEN
            403 | text/plain       | ''                                             | was refused (403): these credentials do not allow it
            500 | application/json | {"error": {"message": "reference 12"}}         | was refused (500): reference 12
            400 | application/json | {"errors": {"name": ["cannot contain spaces"]}} | was refused (400): name cannot contain spaces
            409 | application/json | {"notices": [{"type": "error", "text": "No"}], "errors": ["a"]} | was refused (409): No
            """)
    void refusalsAreToldInTheBrokersOwnWords(int status, String type, String body, String message) {
        broker.on("GET /", status, type, body);

        assertThatThrownBy(() -> client.environments().create(PRODUCTION))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(broker.url().toString());
    }

    @Test
    void brokerThatIsDownIsUnreachable() {
        broker.close();

        assertThatThrownBy(() -> client.versions().get("web-shop", "1"))
                .isInstanceOf(BrokerUnreachableException.class)
                .hasMessageContaining("nothing listens there")
                .hasMessageContaining("Check the address of the broker");
    }

    @Test
    void credentialsStayWithTheBrokerWhenItRedirects() throws Exception {
        try (StubBroker other = new StubBroker().on("GET /contract", 200, CONTRACT);
                BrokerClient known = BrokerClient.at(broker.url(), BrokerCredentials.bearer("secret"))) {
            broker.on("GET /contract", 302, other.url() + "/contract");

            known.fetch(URI.create(broker.url() + "/contract"));

            assertThat(broker.requests).containsExactly("GET /contract Bearer secret");
            assertThat(other.requests).containsExactly("GET /contract");
        }
    }
}
