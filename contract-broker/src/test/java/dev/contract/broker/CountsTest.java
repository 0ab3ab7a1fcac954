package dev.contract.broker;

import static dev.contract.broker.TestBroker.contractPath;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import org.junit.jupiter.api.Test;

/** How much there is of everything, as the Pact Broker tells it. */
class CountsTest extends OnEachDatabase {

    private String counts(String of) {
        return broker.get("/metrics").json().object(of).toString();
    }

    private void revise(String version, String... descriptions) {
        for (String description : descriptions) {
            broker.publish("web", version, "main", "api", TestBroker.contract(description), "merge");
        }
    }

    @Test
    void emptyBrokerHasNothing() {
        assertThat(counts("pactPublications")).isEqualTo("{\"count\":0,\"first\":null,\"last\":null}");
        assertThat(counts("pactRevisionsPerConsumerVersion")).isEqualTo("{\"distribution\":{}}");
        assertThat(counts("verificationResults"))
                .isEqualTo("{\"count\":0,\"successCount\":0,\"failureCount\":0,\"distinctCount\":0,"
                        + "\"first\":null,\"last\":null}");
        assertThat(counts("verificationResultsPerPactVersion")).isEqualTo("{\"distribution\":{}}");
    }

    @Test
    void revisionsAreCountedForEachVersion() {
        revise("1", "a");
        assertThat(counts("pactRevisionsPerConsumerVersion")).isEqualTo("{\"distribution\":{\"1\":1}}");

        revise("1", "b", "c");
        assertThat(counts("pactRevisionsPerConsumerVersion")).isEqualTo("{\"distribution\":{\"3\":1}}");

        revise("2", "a");
        revise("3", "a", "b");
        revise("4", "d");
        assertThat(counts("pactRevisionsPerConsumerVersion")).isEqualTo("{\"distribution\":{\"1\":2,\"2\":1,\"3\":1}}");
        assertThat(counts("pactPublications")).startsWith("{\"count\":4,\"first\":\"20");
    }

    @Test
    void interactionsAreThoseOfTheNewestContractOfEachPair() {
        broker.put(
                contractPath("web", "1", "api"),
                "{\"interactions\": [{\"description\": \"a\"}, {\"description\": \"b\"}, {\"description\": \"d\"}]}");
        revise("2", "a", "c");
        broker.put(contractPath("job", "1", "api"), "{\"messages\": [{\"description\": \"m\"}]}");

        assertThat(counts("interactions"))
                .isEqualTo("{\"latestInteractionsCount\":2,\"latestMessagesCount\":1,"
                        + "\"latestInteractionsAndMessagesCount\":3}");
    }

    @Test
    void resultsAreCountedByHowTheyEnded() {
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("job", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", true);
        broker.verify("web", "1", "api", "5", false);
        broker.verify("web", "1", "api", "6", true);
        broker.verify("job", "1", "api", "6", true);

        JsonObject results = broker.get("/metrics").json().object("verificationResults");
        assertThat(results.toString())
                .startsWith("{\"count\":4,\"successCount\":3,\"failureCount\":1,\"distinctCount\":3,\"first\":\"20");
        assertThat(counts("verificationResultsPerPactVersion")).isEqualTo("{\"distribution\":{\"1\":1,\"3\":1}}");
    }
}
