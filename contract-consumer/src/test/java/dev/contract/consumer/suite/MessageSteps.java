package dev.contract.consumer.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.message.ReceivedMessage;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.suite.Fixtures;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** Messages that a consumer states and receives, and what it thinks of them. */
public final class MessageSteps {

    private final MessageTest test;

    public MessageSteps(MessageTest test) {
        this.test = test;
    }

    @Given("a message integration is being defined for a consumer test")
    public void olderMessage() {
        test.define(SpecVersion.V3, false);
    }

    @Given("a message interaction is being defined for a consumer test")
    public void message() {
        test.define(SpecVersion.V4, false);
    }

    @Given("a synchronous message interaction is being defined for a consumer test")
    public void answeredMessage() {
        test.define(SpecVersion.V4, true);
    }

    @Given("a message is defined")
    public void anyMessage() {
        test.stated().content("file: basic.json");
    }

    @Given("a key of {string} is specified for the (synchronous )message interaction")
    public void key(String key) {
        test.info(info -> info.withKey(key));
    }

    @Given("the (synchronous )message interaction is marked as pending")
    public void pending() {
        test.info(InteractionInfo::asPending);
    }

    @Given("a comment {string} is added to the (synchronous )message interaction")
    public void comment(String text) {
        test.info(info -> info.withComment(text));
    }

    @Given("a provider state {string} for the (synchronous )message is specified")
    public void state(String name) {
        test.given(name, JsonObject.EMPTY);
    }

    @Given("a provider state {string} for the (synchronous )message is specified with the following data:")
    public void state(String name, List<Map<String, String>> rows) throws Exception {
        JsonObject params = JsonObject.EMPTY;
        for (Map.Entry<String, String> cell : rows.get(0).entrySet()) {
            params = params.with(cell.getKey(), JsonReader.parse(cell.getValue()));
        }
        test.given(name, params);
    }

    @Given("the message (request )payload contains the {string} JSON document")
    public void payload(String name) {
        test.stated().content("file: " + name + ".json");
    }

    @Given("the message response payload contains the {string} document")
    public void response(String cell) {
        test.addResponse().content(cell);
    }

    @Given("the message (request )contains the following metadata:")
    public void metadata(List<Map<String, String>> rows) {
        test.stated().metadata(rows);
    }

    @Given("the message (request )is configured with the following:")
    public void configured(List<Map<String, String>> rows) throws Exception {
        test.stated().configure(rows.get(0));
    }

    @Given("the message response is configured with the following:")
    public void configuredResponse(List<Map<String, String>> rows) throws Exception {
        test.addResponse().configure(rows.get(0));
    }

    @When("the message is successfully processed")
    public void process() {
        test.process(null);
        passed();
    }

    @When("the message is NOT successfully processed with a {string} exception")
    public void fail(String problem) {
        test.process(problem);
    }

    @Then("the consumer test will have passed")
    public void passed() {
        assertThat(test.failure()).isNull();
    }

    @Then("the consumer test will have failed")
    public void failed() {
        assertThat(test.failure()).isNotNull();
    }

    @Then("the consumer test error will be {string}")
    public void failedWith(String problem) {
        assertThat(test.failure()).hasRootCauseMessage(problem).hasMessageContaining(problem);
    }

    @Then("a Pact file for the message interaction will NOT have been written")
    public void writesNothing() {
        assertThatThrownBy(test::written).isInstanceOf(AssertionError.class);
    }

    @Then("the received message payload will contain the {string} JSON document")
    public void received(String name) throws Exception {
        assertThat(JsonReader.parse(test.received().text()))
                .isEqualTo(JsonReader.parse(
                        Fixtures.body("file: " + name + ".json").bytes().text()));
    }

    @Then("the received message payload will contain the {string} document")
    public void receivedDocument(String cell) {
        assertThat(test.received().body()).isEqualTo(Fixtures.body(cell).bytes().array());
    }

    @Then("the received message content type will be {string}")
    public void contentType(String type) {
        assertThat(test.received().contentType()).isEqualTo(type);
    }

    @Then("the received message metadata will contain {string} == {string}")
    @Then("the received message response metadata will contain {string} == {string}")
    public void metadata(String name, String cell) {
        assertMetadata(test.received(), name, cell);
    }

    @Then("the received message request metadata will contain {string} == {string}")
    public void requestMetadata(String name, String cell) throws Exception {
        assertMetadata(test.request(), name, cell);
    }

    private static void assertMetadata(ReceivedMessage message, String name, String cell) {
        assertThat(message.message().metadata().get(name)).isEqualTo(StatedMessage.value(cell));
    }

    @Then("the received message metadata will contain {string} replaced with a(n) {string}")
    @Then("the received message response metadata will contain {string} replaced with a(n) {string}")
    public void metadataReplaced(String name, String kind) {
        assertThat(kind).isEqualTo("integer");
        assertThat(test.received().metadata(name)).matches("\\d+");
    }

    @Then("the received message request metadata will contain {string} replaced with a(n) {string}")
    public void requestMetadataReplaced(String name, String kind) throws Exception {
        assertThat(kind).isEqualTo("integer");
        assertThat(test.request().metadata(name)).matches("\\d+");
    }

    @Then("the message (response )contents for {string} will have been replaced with a(n) {string}")
    public void replaced(String path, String kind) throws Exception {
        assertReplaced(test.received(), path, kind);
    }

    @Then("the message request contents for {string} will have been replaced with a(n) {string}")
    public void requestReplaced(String path, String kind) throws Exception {
        assertReplaced(test.request(), path, kind);
    }

    private static void assertReplaced(ReceivedMessage message, String path, String kind) throws Exception {
        assertThat(kind).isEqualTo("integer");
        assertThat(JsonReader.parseObject(message.body()).get(path.replace("$.", "")))
                .isInstanceOf(JsonNumber.class);
    }
}
