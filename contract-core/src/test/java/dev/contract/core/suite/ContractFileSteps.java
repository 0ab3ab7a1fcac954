package dev.contract.core.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.ProviderState;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a contract file says of the interactions that were defined. */
public final class ContractFileSteps {

    private final List<Interaction> interactions = new ArrayList<>();
    private SpecVersion version = SpecVersion.V4;
    private JsonObject file;

    @Given("an integration is being defined for a consumer test")
    public void integration() {
        version = SpecVersion.V3;
        httpInteraction();
    }

    @Given("an HTTP interaction is being defined for a consumer test")
    public void httpInteraction() {
        interactions.add(new HttpInteraction(
                new InteractionInfo("a request", List.of()),
                new Expected<>(new HttpRequest("GET", "/"), MatchingRules.NONE),
                new Expected<>(new HttpResponse(200, Headers.NONE, Body.Absent.MISSING), MatchingRules.NONE)));
    }

    @Given("a message interaction is being defined for a consumer test")
    public void messageInteraction() {
        interactions.add(new MessageInteraction(
                new InteractionInfo("a message", List.of()),
                new Expected<>(new Message(Body.Absent.MISSING, JsonObject.EMPTY), MatchingRules.NONE)));
    }

    @Given("a provider state {string} is specified")
    public void state(String name) {
        addState(new ProviderState(name));
    }

    @Given("a provider state {string} is specified with the following data:")
    public void state(String name, List<Map<String, String>> rows) throws Exception {
        JsonObject params = JsonObject.EMPTY;
        for (Map.Entry<String, String> cell : rows.get(0).entrySet()) {
            params = params.with(cell.getKey(), JsonReader.parse(cell.getValue()));
        }
        addState(new ProviderState(name, params));
    }

    private void addState(ProviderState state) {
        InteractionInfo info = current().info();
        List<ProviderState> states = new ArrayList<>(info.states());
        states.add(state);
        replace(new InteractionInfo(
                info.description(), states, info.key(), info.pending(), info.comments(), info.extra()));
    }

    @Given("a key of {string} is specified for the HTTP/message interaction")
    public void key(String key) {
        InteractionInfo info = current().info();
        replace(new InteractionInfo(
                info.description(), info.states(), key, info.pending(), info.comments(), info.extra()));
    }

    @Given("the HTTP/message interaction is marked as pending")
    public void pending() {
        InteractionInfo info = current().info();
        replace(new InteractionInfo(
                info.description(), info.states(), info.key(), true, info.comments(), info.extra()));
    }

    @Given("a comment {string} is added to the HTTP/message interaction")
    public void comment(String text) {
        replace(current().info().withComments(JsonObject.of("text", List.of(text))));
    }

    private Interaction current() {
        return interactions.get(interactions.size() - 1);
    }

    private void replace(InteractionInfo info) {
        interactions.set(interactions.size() - 1, current().withInfo(info));
    }

    @When("the Pact file for the test is generated")
    public void write() throws Exception {
        file = JsonReader.parseObject(ContractWriter.write(new Contract("c", "p", interactions), version));
    }

    @Then("the interaction in the Pact file will contain {int} provider state(s)")
    public void numberOfStates(int number) {
        assertThat(states()).hasSize(number);
    }

    @Then("the interaction in the Pact file will contain provider state {string}")
    public void containsState(String name) {
        assertThat(states()).anyMatch(state -> name.equals(state.text("name")));
    }

    @Then("the provider state {string} in the Pact file will contain the following parameters:")
    public void parametersOfState(String name, List<Map<String, String>> rows) {
        JsonObject wanted = Fixtures.object(rows.get(0).get("parameters"));
        assertThat(states())
                .anyMatch(state -> name.equals(state.text("name")) && wanted.sameAs(state.object("params")));
    }

    @Then("the first interaction in the Pact file will have a type of {string}")
    public void typeOfFirst(String type) {
        assertThat(first().text("type")).isEqualTo(type);
    }

    @Then("there will be an interaction in the Pact file with a type of {string}")
    public void typeOfAny(String type) {
        assertThat(file.items("interactions")).anyMatch(each -> type.equals(((JsonObject) each).text("type")));
    }

    @Then("the first interaction in the Pact file will have {string} = {string}")
    public void attribute(String name, String json) throws Exception {
        assertThat(first().get(name)).isEqualTo(JsonReader.parse(json));
    }

    private JsonObject first() {
        return (JsonObject) file.items("interactions").get(0);
    }

    private List<JsonObject> states() {
        JsonValue states = first().get("providerStates");
        return ((JsonArray) states).items().stream().map(JsonObject.class::cast).toList();
    }
}
