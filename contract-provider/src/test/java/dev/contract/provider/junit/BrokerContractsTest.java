package dev.contract.provider.junit;

import static dev.contract.provider.junit.VerifyContractsTest.messages;
import static dev.contract.provider.junit.VerifyContractsTest.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        String links = "{\"_links\": {\"pb:publish-verification-results\": {\"href\": \"BASE/results\"},"
                + "\"pb:provider\": {\"href\": \"BASE/provider\"}},";
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
                .on("GET /provider", 200, """
                        {"_links": {"pb:branch-version": {"href": "BASE/branches/{branch}"}}}""")
                .on("PUT /branches/main", 201, "{}")
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
                    "1.2.3",
                    "contract.provider.branch",
                    "main");

            results.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(0));
            assertThat(broker.requests().get(1)).startsWith("POST /for/inventory {\"providerVersionBranch\":\"main\"");
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
    void withoutAPlaceTheCureIsNamed() {
        assertThat(messages(run(BrokerTestCase.class)))
                .singleElement()
                .asString()
                .contains("set contract.broker.url");
    }

    /** What the broker was told, with results published. */
    private static List<String> published(Class<?> testCase) throws Exception {
        try (StubServer broker = broker()) {
            run(
                    testCase,
                    "contract.broker.url",
                    broker.url().toString(),
                    "contract.verifier.publish",
                    "true",
                    "contract.provider.version",
                    "1.2.3",
                    "contract.provider.branch",
                    "main");
            return broker.requests().stream()
                    .filter(request -> request.startsWith("POST /results"))
                    .toList();
        }
    }

    static class FailsAfterwardsTestCase {

        @VerifyContracts(provider = "inventory")
        void keepsItsContracts(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
            throw new AssertionError("but the audit log is empty");
        }
    }

    static class FailsInAfterEachTestCase extends BrokerTestCase {

        @AfterEach
        void auditLogIsWritten() {
            throw new AssertionError("but the audit log is empty");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {FailsAfterwardsTestCase.class, FailsInAfterEachTestCase.class})
    void testThatFailsAfterTheVerificationIsNoSuccess(Class<?> testCase) throws Exception {
        assertThat(published(testCase))
                .singleElement()
                .asString()
                .contains("\"success\":false", "The test failed: java.lang.AssertionError: but the audit log is empty")
                .doesNotContain("\"success\":true");
    }

    static class AbortsAfterwardsTestCase {

        @VerifyContracts(provider = "inventory")
        void keepsItsContracts(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
            Assumptions.abort("not on this machine");
        }
    }

    static class OneTwiceAndOneNeverTestCase {

        @VerifyContracts(provider = "inventory")
        void keepsItsContracts(ContractVerification verification) {
            Assumptions.assumeTrue(verification.interaction().description().equals("a"));
            verification.against(VerifyContractsTest::answer);
            assertThatThrownBy(() -> verification.against(VerifyContractsTest::answer))
                    .hasMessageContaining("was verified already");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {AbortsAfterwardsTestCase.class, OneTwiceAndOneNeverTestCase.class})
    void abortedTestsLeaveTheContractIncomplete(Class<?> testCase) throws Exception {
        assertThat(published(testCase)).isEmpty();
    }

    static class ParameterOfTwoMethodsTestCase {

        @BeforeEach
        void verify(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
        }

        @VerifyContracts(provider = "inventory")
        void keepsItsContracts(ContractVerification verification) {}
    }

    @Test
    void allMethodsOfAnInvocationShareItsVerification() throws Exception {
        assertThat(published(ParameterOfTwoMethodsTestCase.class))
                .singleElement()
                .asString()
                .doesNotContain("\"success\":false");
    }
}
