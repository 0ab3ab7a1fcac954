package dev.contract.provider.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The verification, the calls around it, and what came of it. */
public final class VerificationSteps {

    private final Verification verification;

    public VerificationSteps(Verification verification) {
        this.verification = verification;
    }

    @After
    public void stop() {
        verification.close();
    }

    @Given("a provider state callback is configured")
    public void callback() {
        verification.callStates();
    }

    @Given("a provider state callback is configured, but will return a failure")
    public void failingCallback() {
        verification.callStates();
        verification.provider.statusOfStates = 500;
    }

    @Given("publishing of verification results is enabled")
    public void publish() {
        verification.publishes = true;
    }

    @When("the verification is run")
    public void run() throws Exception {
        verification.run();
    }

    @Then("the verification will be successful")
    public void successful() {
        assertThat(verification.report().isSuccess()).as(verification.console()).isTrue();
    }

    @Then("the verification will NOT be successful")
    public void notSuccessful() {
        assertThat(verification.report().isSuccess()).isFalse();
    }

    @Then("the verification results will contain a {string} error")
    public void error(String message) {
        assertThat(verification.console()).contains(message);
    }

    @Then("there will be a pending {string} error")
    public void pendingError(String message) {
        assertThat(verification.console()).contains("pending").contains(message);
    }

    @Then("a verification result will NOT be published back")
    public void notPublished() {
        assertThat(verification.broker.requests())
                .isNotEmpty()
                .noneMatch(request -> request.startsWith("POST /results"));
    }

    @Then("a successful verification result will be published back for interaction \\{{int}}")
    public void published(int number) {
        assertPublished(number, true);
    }

    @Then("a failed verification result will be published back for the interaction \\{{int}}")
    public void failurePublished(int number) {
        assertPublished(number, false);
    }

    private void assertPublished(int number, boolean success) {
        assertThat(verification.broker.requests())
                .filteredOn(request -> request.startsWith("POST /results/" + number))
                .singleElement()
                .asString()
                .contains("\"success\":" + success + ",\"providerApplicationVersion\":\"1.0.0\"");
    }

    @Then("the provider state callback will be called before the verification is run")
    public void setUp() throws Exception {
        assertThat(changes("setup")).isNotEmpty();
    }

    @Then("the provider state callback will be called after the verification is run")
    public void tornDown() throws Exception {
        assertThat(changes("teardown")).isNotEmpty();
    }

    @Then("the provider state callback will receive a setup call with {string} as the provider state parameter")
    public void setUp(String state) throws Exception {
        assertThat(changes("setup")).extracting(change -> change.text("state")).contains(state);
    }

    @Then("the provider state callback will receive a teardown call {string} as the provider state parameter")
    public void tornDown(String state) throws Exception {
        assertThat(changes("teardown"))
                .extracting(change -> change.text("state"))
                .contains(state);
    }

    @Then("the provider state callback will receive a setup call with {string} and the following parameters:")
    public void setUp(String state, List<Map<String, String>> params) throws Exception {
        assertParams(changes("setup"), state, params.get(0));
    }

    @Then("the provider state callback will receive a teardown call {string} and the following parameters:")
    public void tornDown(String state, List<Map<String, String>> params) throws Exception {
        assertParams(changes("teardown"), state, params.get(0));
    }

    private static void assertParams(List<JsonObject> changes, String state, Map<String, String> params) {
        assertThat(changes)
                .filteredOn(change -> state.equals(change.text("state")))
                .singleElement()
                .satisfies(change -> params.forEach((name, value) -> assertThat(
                                String.valueOf(change.object("params").get(name)))
                        .isEqualTo(value)));
    }

    @Then("the provider state callback will NOT receive a teardown call")
    public void notTornDown() throws Exception {
        assertThat(changes("teardown")).isEmpty();
    }

    private List<JsonObject> changes(String action) throws Exception {
        List<JsonObject> changes = new ArrayList<>();
        for (String change : verification.provider.stateChanges) {
            JsonObject json = (JsonObject) JsonReader.parse(change);
            if (action.equals(json.text("action"))) {
                changes.add(json);
            }
        }
        return changes;
    }

    @Then(
            "a warning will be displayed that there was no provider state callback configured for provider state {string}")
    public void warning(String state) {
        assertThat(verification.console())
                .contains("no provider state callback is configured, so nothing was set up for '" + state + "'");
    }

    @Then("the request to the provider will contain the header {string}")
    public void header(String header) {
        String[] nameAndValue = header.split(":\\s*", 2);
        assertThat(verification.provider.headers)
                .anyMatch(sent -> List.of(nameAndValue[1]).equals(sent.get(nameAndValue[0])));
    }

    @Then("the comment {string} will have been printed to the console")
    public void comment(String comment) {
        assertThat(verification.console()).containsPattern("Comments:(\\R.*)*" + comment);
    }

    @Then("the {string} will displayed as the original test name")
    public void testName(String name) {
        assertThat(verification.console()).contains("Test Name: " + name);
    }
}
