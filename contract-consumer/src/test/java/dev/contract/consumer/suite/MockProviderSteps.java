package dev.contract.consumer.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.mock.UnexpectedRequest;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Part;
import dev.contract.core.suite.Fixtures;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A consumer's requests to the mock provider, and what it thinks of them. */
public final class MockProviderSteps {

    private final ConsumerTest test;
    private HttpResponse response;

    public MockProviderSteps(ConsumerTest test) {
        this.test = test;
    }

    @After
    public void stop() {
        test.close();
    }

    @Given("the following HTTP interactions have been defined:")
    public void defined(List<Map<String, String>> rows) {
        test.define(rows);
    }

    @When("the mock server is started with interaction {int}")
    public void start(int number) {
        test.expect(number, Map.of());
    }

    @When("the mock server is started with interactions {string}")
    public void start(String numbers) {
        Stream.of(numbers.split(",\\s*")).map(Integer::valueOf).forEach(this::start);
    }

    @When("the mock server is started with interaction {int} but with the following changes:")
    public void start(int number, List<Map<String, String>> changes) {
        test.expect(number, changes.get(0));
    }

    @When("request {int} is made to the mock server")
    public void send(int number) throws Exception {
        response = test.send(number, Map.of());
    }

    @When("request {int} is made to the mock server with the following changes:")
    public void send(int number, List<Map<String, String>> changes) throws Exception {
        response = test.send(number, changes.get(0));
    }

    @When("the pact test is done")
    public void done() {
        assertThat(response).isNotNull();
    }

    @Then("a {int} success response is returned")
    @Then("a {int} error response is returned")
    public void status(int status) {
        assertThat(response.status()).isEqualTo(status);
    }

    @Then("the payload will contain the {string} JSON document")
    public void payload(String name) {
        assertThat(response.body().bytes().text().replaceAll("\\s", ""))
                .isEqualTo(ConsumerTest.text(Fixtures.body("file: " + name + ".json"))
                        .replaceAll("\\s", ""));
    }

    @Then("the content type will be set as {string}")
    public void contentType(String type) {
        assertThat(response.headers().first("Content-Type")).isEqualTo(type);
    }

    @Then("the mock server status will be OK")
    public void isOk() {
        assertThat(test.result().isOk()).as(test.result().report()).isTrue();
    }

    @Then("the mock server status will NOT be OK")
    public void isNotOk() {
        assertThat(test.result().isOk()).isFalse();
    }

    @Then("the mock server will NOT write out a Pact file for the interaction(s) when done")
    public void writesNothing() {
        assertThatThrownBy(test::written).isInstanceOf(AssertionError.class);
    }

    @Then("the mock server status will be an expected but not received error for interaction \\{{int}}")
    public void missing(int number) {
        assertThat(test.result().missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.description()).isEqualTo("interaction " + number));
    }

    @Then("the mock server status will be an unexpected {string} request received error for interaction \\{{int}}")
    public void unexpected(String method, int number) {
        assertThat(unexpectedRequest().request().method()).isEqualTo(method);
        assertThat(unexpectedRequest().request().path()).isEqualTo(test.pathOf(number));
        assertThat(parts()).anyMatch(part -> part == Part.PATH || part == Part.METHOD);
    }

    @Then("the mock server status will be an unexpected {string} request received error for path {string}")
    public void unexpected(String method, String path) {
        assertThat(unexpectedRequest().request().method()).isEqualTo(method);
        assertThat(unexpectedRequest().request().path()).isEqualTo(path);
        assertThat(parts()).anyMatch(part -> part == Part.PATH || part == Part.METHOD);
    }

    @Then("the mock server status will be mismatches")
    public void mismatches() {
        assertThat(parts()).isNotEmpty().doesNotContain(Part.PATH, Part.METHOD);
    }

    @Then("the mismatches will contain a {string} mismatch with error {string}")
    public void mismatch(String kind, String message) {
        assertThat(unexpectedRequest().mismatches())
                .anyMatch(ofKind(kind).and(each -> each.message().equals(message)));
    }

    @Then("the mismatches will contain a {string} mismatch with path {string} with error {string}")
    public void mismatch(String kind, String path, String message) {
        assertThat(unexpectedRequest().mismatches())
                .anyMatch(ofKind(kind)
                        .and(each -> each.path().equals(path) && each.message().equals(message)));
    }

    /** The type of a body is a rule of our body, and a kind of its own in the suite. */
    private static Predicate<Mismatch> ofKind(String kind) {
        return kind.equals("body-content-type")
                ? each -> each.part() == Part.BODY && each.rule().equals("content type")
                : each -> each.part().wireName().equals(kind);
    }

    private List<Part> parts() {
        return unexpectedRequest().mismatches().stream().map(Mismatch::part).toList();
    }

    private UnexpectedRequest unexpectedRequest() {
        assertThat(test.result().unexpected()).hasSize(1);
        return test.result().unexpected().get(0);
    }
}
