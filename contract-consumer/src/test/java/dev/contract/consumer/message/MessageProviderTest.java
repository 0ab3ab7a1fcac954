package dev.contract.consumer.message;

import static dev.contract.consumer.dsl.Interactions.expectsToReceive;
import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.message;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.optional;
import static dev.contract.consumer.dsl.Values.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.dsl.MessageDraft;
import dev.contract.consumer.dsl.SyncMessageDraft;
import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Generators;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageProviderTest {

    private final MessageProvider shop = new MessageProvider("shop");
    private final List<ReceivedMessage> received = new ArrayList<>();

    private static MessageDraft order() {
        return given("an order was placed")
                .expectsToReceive("an order")
                .metadata("topic", "orders")
                .json(Map.of("id", integer(7)));
    }

    private static SyncMessageDraft price() {
        return uponReceiving("a question for a price")
                .message(message().json(Map.of("isbn", like("123"))))
                .willRespondWith(message().json(Map.of("amount", integer(40))));
    }

    private List<ReceivedMessage> send(String body) {
        return shop.send(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void handlerGetsContentsTypeAndMetadata() {
        shop.deliver(order(), received::add);
        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("{\"id\":7}");
            assertThat(message.body()).isEqualTo("{\"id\":7}".getBytes(StandardCharsets.UTF_8));
            assertThat(message.contentType()).isEqualTo("application/json");
            assertThat(message.metadata("topic")).isEqualTo("orders");
            assertThat(message.metadata("key")).isNull();
            assertThat(message.metadata()).containsOnlyKeys("topic", "contentType");
        });
        assertThatCode(shop::verify).doesNotThrowAnyException();
        assertThat(shop.interactions())
                .extracting(Interaction::title)
                .containsExactly("an order given 'an order was placed'");
    }

    @Test
    void generatedValuesDifferEachTime() {
        shop.expect(List.of(generated("Uuid"), generated("Uuid").withInfo(new InteractionInfo("another", List.of()))));
        shop.deliver(received::add);
        assertThat(received).extracting(ReceivedMessage::text).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void generatorThatCannotBeUsedIsRefusedWhenItIsStated() {
        assertThatThrownBy(() -> shop.expect(List.of(generated("ProviderState"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The interaction \"generated\" cannot be used: the generator for body $.id");
    }

    /** A message whose id is made by a generator of a type, with no attributes. */
    private static MessageInteraction generated(String type) {
        Message example = new Message(new Body.Json(JsonObject.of("id", "a")), JsonObject.EMPTY);
        Generators generators = new Generators(
                Map.of(Part.BODY, Map.of(DocPath.ROOT.field("id"), new Generator(type, JsonObject.EMPTY))),
                JsonObject.EMPTY);
        return new MessageInteraction(
                new InteractionInfo("generated", List.of()),
                new Expected<>(example, MatchingRules.NONE, generators, JsonObject.EMPTY));
    }

    @Test
    void addressStaysAsItIsAsNoMockProviderListens() {
        shop.deliver(
                expectsToReceive("a link").json(url("/orders/\\d+", "http://shop.example/orders/7")), received::add);
        assertThat(received).extracting(ReceivedMessage::text).containsExactly("\"http://shop.example/orders/7\"");
    }

    @Test
    void failingHandlerFailsTheTestWithTheMessageThatWasDelivered() {
        assertThatThrownBy(() -> shop.deliver(order(), message -> {
                    throw new IllegalStateException("no such topic");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "could not handle \"an order given 'an order was placed'\" of 'shop'",
                        "IllegalStateException: no such topic",
                        "\"topic\":\"orders\"",
                        "contents: {\"id\":7}")
                .hasRootCauseMessage("no such topic");
        assertThatThrownBy(shop::verify).hasMessageContaining("no such topic");
    }

    @Test
    void failureIsNotForgottenWhenTheMessageIsDeliveredOnceMore() {
        assertThatThrownBy(() -> shop.deliver(order(), message -> {
                    throw new IllegalStateException("first");
                }))
                .isInstanceOf(AssertionError.class);
        shop.deliver(order(), received::add);
        assertThatThrownBy(shop::verify).hasMessageContaining("first").hasMessageNotContaining("never delivered");
    }

    @Test
    void messageThatIsNeverDeliveredIsNamed() {
        shop.expect(order());
        assertThatThrownBy(shop::verify)
                .hasMessageContaining("Missing delivery: \"an order given 'an order was placed'\"");
    }

    @Test
    void everythingExpectedIsDeliveredOnce() {
        shop.expect(order(), expectsToReceive("another").body("text", "text/plain"));
        shop.deliver(received::add);
        assertThat(received).extracting(ReceivedMessage::text).containsExactly("{\"id\":7}", "text");
        assertThatThrownBy(() -> shop.deliver(received::add))
                .hasMessageContaining("'shop' has no message left to deliver");
    }

    @Test
    void optionalPartsAreDeliveredWithAndWithout() {
        shop.deliver(
                expectsToReceive("an order")
                        .metadata("trace", optional("abc"))
                        .json(Map.of("id", 7, "gift", optional(true))),
                received::add);
        assertThat(received)
                .extracting(ReceivedMessage::text)
                .containsExactly("{\"gift\":true,\"id\":7}", "{\"id\":7}");
        assertThat(received).extracting(message -> message.metadata("trace")).containsExactly("abc", null);
        assertThat(shop.interactions())
                .extracting(Interaction::description)
                .containsExactly("an order", "an order (without what is optional)");
    }

    @Test
    void requestThatKeepsTheContractIsAnswered() {
        shop.expect(price());
        assertThat(send("{\"isbn\": \"978\"}"))
                .extracting(ReceivedMessage::text)
                .containsExactly("{\"amount\":40}");
        assertThatCode(shop::verify).doesNotThrowAnyException();
    }

    @Test
    void severalAnswersComeInTheirOrder() {
        shop.expect(uponReceiving("a question")
                .message(message().body("all", "text/plain"))
                .willRespondWith(message().json(1), message().json(2)));
        assertThat(send("all")).extracting(ReceivedMessage::text).containsExactly("1", "2");
    }

    @Test
    void wrongRequestIsReportedLikeThatOfAMockProvider() {
        shop.expect(price());
        assertThatThrownBy(() -> send("{\"isbm\": \"978\"}"))
                .hasMessageContainingAll(
                        "Unexpected message:",
                        "contents: {\"isbm\": \"978\"}",
                        "Nearest is \"a question for a price\", which differs in:",
                        "body $: Expected a Map with keys [isbn] but received one with keys [isbm]  [rule: keys]",
                        "hint: no 'isbn', but 'isbm'");
        assertThatThrownBy(shop::verify)
                .hasMessageContaining("Unexpected message")
                .hasMessageContaining("Missing message: \"a question for a price\"");
    }

    @Test
    void whatTheContractDoesNotSayMustNotBeSent() {
        shop.expect(price());
        assertThatThrownBy(() -> send("{\"isbn\": \"978\", \"more\": 1}")).hasMessageContaining("more");
    }

    @Test
    void requestIsToldByItsMetadata() {
        shop.expect(
                uponReceiving("the first")
                        .message(message().metadata("method", "a"))
                        .willRespondWith(message().json(1)),
                uponReceiving("the second")
                        .message(message().metadata("method", "b"))
                        .willRespondWith(message().json(2)));
        assertThat(shop.send(new byte[0], Map.of("method", "b")))
                .extracting(ReceivedMessage::text)
                .containsExactly("2");
        assertThatThrownBy(() -> shop.send(new byte[0], Map.of("method", "c"))).hasMessageContaining("metadata method");
    }

    @Test
    void mostPreciseRequestIsMeantWhateverTheOrder() {
        shop.expect(
                price(),
                uponReceiving("one book")
                        .message(message().json(Map.of("isbn", "1")))
                        .willRespondWith(message().json(1)));
        assertThat(send("{\"isbn\":\"1\"}")).extracting(ReceivedMessage::text).containsExactly("1");
        assertThat(send("{\"isbn\":\"2\"}")).extracting(ReceivedMessage::text).containsExactly("{\"amount\":40}");
    }

    @Test
    void answersOfOneDraftTakeTurns() {
        shop.expect(uponReceiving("a question")
                .message(message().json(1))
                .willRespondWith(message().json(Map.of("a", optional(1)))));
        assertThat(send("1")).extracting(ReceivedMessage::text).containsExactly("{\"a\":1}");
        assertThatThrownBy(shop::verify).hasMessageContaining("a question (without what is optional)");
        assertThat(send("1")).extracting(ReceivedMessage::text).containsExactly("{}");
        assertThatCode(shop::verify).doesNotThrowAnyException();
    }

    @Test
    void requestsThatNothingTellsApartAreRefused() {
        shop.expect(price());
        assertThatThrownBy(() -> shop.expect(uponReceiving("the same")
                        .message(message().json(Map.of("isbn", like("123"))))
                        .willRespondWith(message().json(1))))
                .hasMessageContaining("No message can tell \"a question for a price\" and \"the same\" apart");
    }

    @Test
    void requestOverHttpIsRefused() {
        assertThatThrownBy(() -> shop.expect(uponReceiving("a page").get("/").willRespondWith(ok())))
                .hasMessage("\"a page\" is an HTTP request: expect it on a MockProvider.");
    }
}
