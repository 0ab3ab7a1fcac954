package dev.contract.provider.junit;

import static dev.contract.provider.junit.VerifyContractsTest.messages;
import static dev.contract.provider.junit.VerifyContractsTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Tests whose contracts come from a broker, which takes the results. */
class BrokerContractsTest {

    static class BrokerTestCase {

        @VerifyContracts(provider = "inventory")
        void keepsItsContracts(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
        }
    }

    private static StubServer broker() throws Exception {
        String all = "{\"type\": \"Synchronous/HTTP\", \"description\": \"%s\", \"_id\": \"%s\","
                + "\"request\": {\"path\": \"/items\"}, \"response\": {\"status\": 200}}";
        String links = "{\"_links\": {\"pb:publish-verification-results\": {\"href\": \"BASE/results\"}},";
        return new StubServer()
                .on("GET /", 200, """
                        {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}"}}}""")
                .on("POST /for/inventory", 200, """
                        {"_embedded": {"pacts": [{"_links": {"self": {"href": "BASE/contract"}}}]}}""")
                .on(
                        "GET /contract",
                        200,
                        Contracts.file("web-shop", all.formatted("a", "1"), all.formatted("b", "2"))
                                .replaceFirst("\\{", links))
                .on("POST /results", 201, "{}");
    }

    @Test
    void resultsArePublishedOnceAtTheEnd() throws Exception {
        try (StubServer broker = broker()) {
            EngineExecutionResults results = run(
                    BrokerTestCase.class,
                    "contract.broker.url",
                    broker.url().toString(),
                    "pact.verifier.publishResults",
                    "true",
                    "contract.provider.version",
                    "1.2.3");

            results.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(0));
            assertThat(broker.requests().get(1)).isEqualTo("POST /for/inventory {\"consumerVersionSelectors\":[]}");
            assertThat(broker.requests())
                    .filteredOn(request -> request.startsWith("POST /results"))
                    .singleElement()
                    .asString()
                    .contains(
                            "\"success\":true", "\"providerApplicationVersion\":\"1.2.3\"", "\"interactionId\":\"2\"");
            assertThat(results.allEvents().reportingEntryPublished().count()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsPublishedUnlessAskedFor() throws Exception {
        try (StubServer broker = broker()) {
            EngineExecutionResults results = run(
                    BrokerTestCase.class, "contract.broker.url", broker.url().toString());

            assertThat(results.allEvents().reportingEntryPublished().count()).isEqualTo(1);
            assertThat(broker.requests()).noneMatch(request -> request.startsWith("POST /results"));
        }
    }

    @Test
    void partialRunIsNotPublished() throws Exception {
        try (StubServer broker = broker()) {
            run(
                    BrokerTestCase.class,
                    "contract.broker.url",
                    broker.url().toString(),
                    "contract.verifier.publish",
                    "true",
                    "contract.provider.version",
                    "1.2.3",
                    "contract.filter.description",
                    "a");

            assertThat(broker.requests()).noneMatch(request -> request.startsWith("POST /results"));
        }
    }

    @Test
    void publishingNeedsAVersion() throws Exception {
        try (StubServer broker = broker()) {
            assertThat(messages(run(
                            BrokerTestCase.class,
                            "contract.broker.url",
                            broker.url().toString(),
                            "contract.verifier.publish",
                            "true")))
                    .singleElement()
                    .asString()
                    .contains("set contract.provider.version");
        }
    }

    @Test
    void withoutAPlaceTheCureIsNamed() {
        assertThat(messages(run(BrokerTestCase.class)))
                .singleElement()
                .asString()
                .contains("set contract.broker.url");
    }
}
