package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.provider.Contracts;
import dev.contract.provider.target.MessageProducers;
import dev.contract.provider.target.MessageRequest;
import dev.contract.provider.target.MessageTarget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Request messages and their answers. */
class SyncMessagesTest {

    private static final String QUESTION = """
            {"type": "Synchronous/Messages", "description": "a question for the price",
             "request": {"contents": {"contentType": "application/json", "content": {"id": 7}},
                "generators": {"contents": {"$.id": {"type": "RandomInt", "min": 100, "max": 200}}}},
             "response": [%s]}
            """;

    private static final String PRICE =
            "{\"contents\": {\"contentType\": \"application/json\", \"content\": {\"price\": 3}}}";

    private static Message price(int price) {
        return new Message(new Body.Json(JsonObject.of("price", price)), JsonObject.EMPTY);
    }

    private static InteractionResult verify(MessageTarget target, String responses) throws Exception {
        VerificationPlan plan = VerificationPlan.against(request -> {
                    throw new IllegalStateException("no HTTP");
                })
                .withMessages(target);
        return new Verifier(plan)
                .verify(
                        "inventory",
                        List.of(Contracts.found("web-shop", QUESTION.formatted(responses))),
                        ProgressListener.none())
                .results()
                .toList()
                .get(0);
    }

    @Test
    void answerIsCheckedAndTheRequestIsGenerated() throws Exception {
        List<Message> asked = new ArrayList<>();
        MessageProducers producers = new MessageProducers().response("a question for the price", request -> {
            asked.add(request);
            return price(4);
        });
        Outcome outcome = verify(producers, PRICE).outcome();
        assertThat(outcome.mismatches()).extracting(Mismatch::place).containsExactly("body $.price");
        assertThat(asked.get(0).contents().bytes().text()).matches("\\{\"id\":(1\\d\\d|200)}");
    }

    @Test
    void severalAnswersAreCheckedInOrder() throws Exception {
        MessageTarget both = request -> List.of(price(3), price(5));
        assertThat(verify(both, PRICE + "," + PRICE.replace("3}", "5}"))
                        .outcome()
                        .isPassed())
                .isTrue();
        assertThat(verify(both, PRICE + "," + PRICE).outcome().word()).isEqualTo("failed");
    }

    @Test
    void missingAnswerIsTold() throws Exception {
        MessageTarget one = request -> List.of(price(3));
        assertThat(verify(one, PRICE + "," + PRICE).outcome().reasons())
                .containsExactly("Another number of messages: expected 2 but the provider emitted 1");
    }

    @Test
    void responderThatThrowsFailsOnlyThisInteraction() throws Exception {
        MessageProducers producers = new MessageProducers().response("a question for the price", request -> {
            throw new AssertionError("out of stock");
        });
        assertThat(verify(producers, PRICE).outcome().reasons().get(0)).contains("out of stock");
    }

    @Test
    void producerOfAMessageIsNoResponder() throws Exception {
        MessageProducers producers = new MessageProducers().response("a question", request -> price(3));
        assertThat(producers.problem("an answer"))
                .isEqualTo("no message producer is registered for 'an answer'; there are some for 'a question'");
        assertThat(verify(producers, PRICE).outcome().word()).isEqualTo("not verifiable");
        MessageRequest unasked = new MessageRequest("a question", List.of(), null);
        assertThatThrownBy(() -> producers.ask(unasked)).hasMessageContaining("register it as a message");
    }
}
