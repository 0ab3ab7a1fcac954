package dev.contract.broker;

import static dev.contract.broker.TestBroker.contract;
import static dev.contract.broker.TestBroker.contractPath;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishTest extends OnEachDatabase {

    @Test
    void mergeKeepsWhatOthersPublishedAndSaysWhatCollides() {
        String message =
                "{\"interactions\":[{\"type\":\"Asynchronous/Messages\",\"description\":\"sold\",\"contents\":{\"content\":%s}}],"
                        + "\"metadata\":{\"x\":\"%s\"}}";
        broker.publish("web", "1", "main", "api", message.formatted(1, "one"), null);
        broker.publish("web", "2", "main", "api", message.formatted(1, "two"), null);
        Answer collision = broker.publish("web", "2", "main", "api", message.formatted(2, "two"), "merge");
        assertThat(collision.status()).isEqualTo(409);
        assertThat(collision.text()).contains("'sold'");
        broker.publish("web", "2", "main", "api", TestBroker.contract("another"), "merge");
        assertThat(broker.get(TestBroker.contractPath("web", "2", "api") + "/content")
                        .text())
                .contains("\"two\"", "sold", "another");
    }

    @Test
    void publishedContractIsFound() {
        assertThat(broker.publish("web", "1", "main", "api", "a").status()).isEqualTo(200);

        Answer found = broker.get(contractPath("web", "1", "api"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("\"description\":\"a\"");
    }

    @Test
    void unchangedContentIsRepublished() {
        broker.publish("web", "1", "main", "api", "a");

        Answer again = broker.publish("web", "1", "main", "api", "a");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).contains("republished for web version 1 and provider api with no content changes");
    }

    @Test
    void changedContentIsAConflictThatShowsTheDifference() {
        broker.publish("web", "1", "main", "api", "old");

        Answer refused = broker.publish("web", "1", "main", "api", "new");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Cannot change the content")
                .contains("-      \\\"description\\\": \\\"old\\\"");
        assertThat(broker.get(contractPath("web", "1", "api")).text()).contains("\"description\":\"old\"");
    }

    @Test
    void partsOfAContractAreMergedOnRequest() {
        broker.publish("web", "1", "main", "api", contract("a"), "merge");
        broker.publish("web", "1", "main", "api", contract("b"), "merge");

        assertThat(broker.get(contractPath("web", "1", "api")).text())
                .contains("\"description\":\"a\"")
                .contains("\"description\":\"b\"");
    }

    @Test
    void theBytesAreKeptAsTheyWerePublished() {
        String content = "{ \"interactions\" : [ {\"description\":\"a\", \"n\": 1.10, \"e\": 1e2} ] }\n";

        broker.publish("web", "1", "main", "api", content, null);

        Answer document = broker.get(contractPath("web", "1", "api"));
        assertThat(broker.get(document.link("contract:content")).text()).isEqualTo(content);
        assertThat(broker.get(document.link("pb:pact-version") + "/content").text())
                .isEqualTo(content);
    }

    @Test
    void numbersAreServedAsTheyWereWritten() {
        String content =
                "{\"interactions\":[{\"description\":\"a\",\"n\":1.10,\"e\":1e2,\"big\":123456789.123456789}]}";

        broker.publish("web", "1", "main", "api", content, null);

        assertThat(broker.get(contractPath("web", "1", "api")).text())
                .contains("\"n\":1.10,\"e\":1e2,\"big\":123456789.123456789");
    }

    @Test
    void anotherVersionWithTheSameInteractionsKeepsItsOwnBytes() {
        String first = "{\"interactions\":[],\"metadata\":{\"client\":\"1\"}}";
        String second = "{\"interactions\":[],\"metadata\":{\"client\":\"2\"}}";
        broker.publish("web", "1", "main", "api", first, null);

        broker.publish("web", "2", "main", "api", second, null);

        assertThat(broker.get(contractPath("web", "2", "api") + "/content").text())
                .isEqualTo(second);
    }

    @Test
    void manyBuildsPublishAtTheSameTime() {
        List<Integer> statuses = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> broker.publish("web-" + i % 7, "" + i, "main", "api-" + i % 3, "c" + i)
                        .status())
                .toList();

        assertThat(statuses).hasSize(60).containsOnly(200);
    }
}
