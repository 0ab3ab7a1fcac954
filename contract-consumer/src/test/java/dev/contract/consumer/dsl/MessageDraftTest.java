package dev.contract.consumer.dsl;

import static dev.contract.consumer.dsl.Interactions.expectsToReceive;
import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.message;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.core.model.SyncMessageInteraction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageDraftTest {

    private static List<Mismatch> check(MessageDraft draft, String contents, JsonObject metadata) {
        return Expectation.ofMessage(draft.interaction().message())
                .check(new Message(Body.received(contents.getBytes(StandardCharsets.UTF_8)), metadata));
    }

    @Test
    void valuesStandInContentsAndMetadata() {
        MessageDraft draft = expectsToReceive("an order")
                .metadata("key", matching("\\d+", "7"))
                .json(Map.of("id", integer(7)));
        assertThat(check(draft, "{\"id\":12,\"more\":1}", JsonObject.of("key", "12", "more", "x")))
                .isEmpty();
        assertThat(check(draft, "{\"id\":\"a\"}", JsonObject.of("key", "b")))
                .extracting(Mismatch::place)
                .containsExactly("metadata key", "body $.id");
    }

    @Test
    void contentsDeclareTheirTypeInTheMetadata() {
        Message message =
                expectsToReceive("an order").json(1).interaction().message().example();
        assertThat(message.metadata()).isEqualTo(JsonObject.of("contentType", "application/json"));
        assertThat(message.contents().contentType()).isEqualTo("application/json");
    }

    @Test
    void typeThatIsStatedCounts() {
        Message message = expectsToReceive("an order")
                .json(1)
                .metadata("content-type", "application/vnd.order+json")
                .interaction()
                .message()
                .example();
        assertThat(message.metadata()).isEqualTo(JsonObject.of("content-type", "application/vnd.order+json"));
        assertThat(message.contents().contentType()).isEqualTo("application/vnd.order+json");
    }

    @Test
    void typeWithABoundaryDiffersEachTime() {
        MessageDraft draft = expectsToReceive("a form").body(Bodies.multipart(FormPart.field("name", "Ann")));
        String type = "multipart/form-data; boundary=other";
        String form = "--other\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAnn\r\n--other--\r\n";
        assertThat(check(draft, form, JsonObject.of("contentType", type))).isEmpty();
        assertThat(check(draft, form.replace("Ann", "Bob"), JsonObject.of("contentType", type)))
                .isNotEmpty();
    }

    @Test
    void messageSaysWhatThePeopleWhoReadItNeed() {
        InteractionInfo info = given("one")
                .given("two", Map.of("id", 1))
                .expectsToReceive("an order")
                .pending()
                .key("k")
                .comment("why")
                .interaction()
                .info();
        assertThat(info.states()).hasSize(2);
        assertThat(info.pending()).isTrue();
        assertThat(info.key()).isEqualTo("k");
        assertThat(info.comments()).isEqualTo(JsonObject.of("text", List.of("why")));
    }

    @Test
    void optionalPartOfAnAnswerMakesTwoInteractions() {
        List<SyncMessageInteraction> both = uponReceiving("a question")
                .message(message().json(1))
                .willRespondWith(
                        message().json(Map.of("a", optional(1))), message().json(2))
                .key("k")
                .pending()
                .comment("why")
                .interactions();
        assertThat(both)
                .extracting(each ->
                        each.responses().get(0).example().contents().bytes().text())
                .containsExactly("{\"a\":1}", "{}");
        assertThat(both).extracting(each -> each.info().key()).containsExactly("k", "k (without what is optional)");
        assertThat(both)
                .allMatch(each -> each.info().pending() && each.responses().size() == 2);
    }

    @Test
    void whatIsWrongIsSaidWhereItIsStated() {
        assertThatThrownBy(() -> expectsToReceive(" ")).hasMessageContaining("needs a description");
        assertThatThrownBy(() -> expectsToReceive("x").json(Map.of("a", Values.matching("\\d", "b"))))
                .hasMessageContaining("\\d");
        assertThatThrownBy(() -> expectsToReceive("an order")
                        .body(Bodies.xml("<order id='1'/>").at("$.order['@number']", integer(1))))
                .hasMessageContaining("The message of \"an order\": ");
    }
}
