package dev.contract.consumer.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.ProviderState;
import dev.contract.core.model.SyncMessageInteraction;
import dev.contract.core.suite.Fixtures;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** What the contract says that a consumer's test of messages leaves behind. */
public final class MessageContractSteps {

    private final MessageTest test;
    private JsonObject inFile;

    public MessageContractSteps(MessageTest test) {
        this.test = test;
    }

    @When("the Pact file for the test is generated")
    public void generate() throws Exception {
        inFile = test.inFile();
    }

    @Then("the first interaction in the Pact file will have a type of {string}")
    public void type(String type) {
        assertThat(inFile.text("type")).isEqualTo(type);
    }

    @Then("the first interaction in the Pact file will have {string} = {string}")
    public void attribute(String name, String json) throws Exception {
        assertThat(inFile.get(name)).isEqualTo(JsonReader.parse(json));
    }

    @Then("the first interaction in the pact file will contain {int} response messages")
    public void responses(int number) {
        assertThat(inFile.items("response")).hasSize(number);
    }

    @Then("the first interaction in the pact file will contain the {string} document as the first response message")
    public void firstResponse(String cell) throws Exception {
        assertResponse(0, cell);
    }

    @Then("the first interaction in the pact file will contain the {string} document as the second response message")
    public void secondResponse(String cell) throws Exception {
        assertResponse(1, cell);
    }

    private void assertResponse(int index, String cell) throws Exception {
        JsonObject contents = ((JsonObject) inFile.items("response").get(index)).object("contents");
        String text = Fixtures.body(cell).bytes().text();
        boolean json = "application/json".equals(contents.text("contentType"));
        assertThat(json ? contents.get("content") : contents.text("content"))
                .isEqualTo(json ? JsonReader.parse(text) : text);
    }

    @Then("a Pact file for the message interaction will have been written")
    public void writes() throws Exception {
        assertThat(test.written().interactions()).isNotEmpty();
    }

    @Then("the pact file will contain {int} (message )interaction")
    public void number(int number) throws Exception {
        assertThat(test.written().interactions()).hasSize(number);
    }

    @Then("the first message in the pact file will contain the {string} document")
    public void contents(String file) throws Exception {
        assertContents(message(), "file: " + file);
    }

    @Then("the first interaction in the pact file will contain the {string} document as the request")
    public void request(String cell) throws Exception {
        assertContents(message(), cell);
    }

    @Then("the first interaction in the pact file will contain the {string} document as a response")
    public void response(String cell) throws Exception {
        assertContents(writtenResponse(), cell);
    }

    private static void assertContents(Message message, String cell) throws Exception {
        String expected = Fixtures.body(cell).bytes().text();
        String written = message.contents().bytes().text();
        if (cell.endsWith(".json")) {
            assertThat(JsonReader.parse(written)).isEqualTo(JsonReader.parse(expected));
        } else {
            assertThat(written).isEqualTo(expected);
        }
    }

    @Then("the first message in the pact file content type will be {string}")
    @Then("the first interaction in the pact file request content type will be {string}")
    public void contentType(String type) throws Exception {
        assertThat(message().contentType()).isEqualTo(type);
    }

    @Then("the first interaction in the pact file response content type will be {string}")
    public void responseType(String type) throws Exception {
        assertThat(writtenResponse().contentType()).isEqualTo(type);
        assertThat(writtenResponse().contents().contentType()).isEqualTo(type);
    }

    @Then("the first message in the pact file will contain the (request )message metadata {string} == {string}")
    public void metadata(String name, String cell) throws Exception {
        assertThat(message().metadata().get(name)).isEqualTo(StatedMessage.value(cell));
    }

    @Then("the first message in the pact file will contain {int} provider state(s)")
    public void numberOfStates(int number) throws Exception {
        assertThat(states()).hasSize(number);
    }

    @Then("the first message in the Pact file will contain provider state {string}")
    public void state(String name) throws Exception {
        assertThat(states()).extracting(ProviderState::name).contains(name);
    }

    @Then("the provider state {string} for the message will contain the following parameters:")
    public void parameters(String name, List<Map<String, String>> rows) throws Exception {
        JsonObject wanted = Fixtures.object(rows.get(0).get("parameters"));
        assertThat(states()).anyMatch(state -> state.name().equals(name) && wanted.sameAs(state.params()));
    }

    private List<ProviderState> states() throws Exception {
        return first().states();
    }

    private Interaction first() throws Exception {
        return test.written().interactions().get(0);
    }

    /** The message, or the request of one that is answered. */
    private Message message() throws Exception {
        Interaction first = first();
        Expected<Message> message = first instanceof SyncMessageInteraction exchange
                ? exchange.request()
                : ((MessageInteraction) first).message();
        return message.example();
    }

    private Message writtenResponse() throws Exception {
        return ((SyncMessageInteraction) first()).responses().get(0).example();
    }
}
