package dev.contract.consumer.guide;

import static dev.contract.consumer.dsl.Interactions.expectsToReceive;
import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.message;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.message.ReceivedMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What docs/messages.md shows. */
@ContractTest(consumer = "cart", provider = "guide")
class MessageGuideTest {

    private final List<String> handled = new ArrayList<>();

    /** A consumer that asks over any transport, and reads the answer as text. */
    private record PriceClient(UnaryOperator<byte[]> transport) {

        String price(String isbn) {
            byte[] question = "{\"isbn\": \"%s\"}".formatted(isbn).getBytes(StandardCharsets.UTF_8);
            return new String(transport.apply(question), StandardCharsets.UTF_8);
        }
    }

    @Test
    void requestIsAnswered(MessageProvider pricing) {
        // region answered
        pricing.expect(uponReceiving("a question for a price")
                .message(message().json(Map.of("isbn", like("9780134685991"))))
                .willRespondWith(message().json(Map.of("amount", integer(40)))));

        PriceClient client =
                new PriceClient(question -> pricing.send(question).get(0).body());
        assertThat(client.price("9780132350884")).isEqualTo("{\"amount\":40}");
        // endregion
    }

    @Test
    void messagesAreStatedBeforehand(MessageProvider shop) {
        // region several
        shop.expect(
                given("a customer")
                        .expectsToReceive("a change of address")
                        .metadata("key", matching("\\d+", "42"))
                        .json(Map.of("zip", like("8001"))),
                expectsToReceive("a sign of life").body("ping", "text/plain"));
        shop.deliver(message -> handled.add(message.contentType() + " " + message.text()));
        // endregion
        assertThat(handled).containsExactly("application/json {\"zip\":\"8001\"}", "text/plain ping");
    }

    @Test
    void noTestFrameworkIsNeeded() {
        // region plain
        MessageProvider shop = new MessageProvider("shop");
        shop.deliver(expectsToReceive("an order").json(Map.of("id", integer(7))), this::handle);
        shop.verify();
        // endregion
        assertThat(handled).containsExactly("{\"id\":7}");
    }

    private void handle(ReceivedMessage message) {
        handled.add(message.text());
    }

    @Test
    void failureShowsTheMessage() {
        MessageProvider shop = new MessageProvider("shop");
        assertThatThrownBy(() -> shop.deliver(
                        given("an order was placed")
                                .expectsToReceive("an order")
                                .json(Map.of("id", 7)),
                        message -> {
                            throw new IllegalStateException("no such customer");
                        }))
                .hasMessage("""
                        The consumer could not handle "an order given 'an order was placed'" of 'shop': java.lang.IllegalStateException: no such customer
                          metadata: {"contentType":"application/json"}
                          contents: {"id":7}
                        """);
    }
}
