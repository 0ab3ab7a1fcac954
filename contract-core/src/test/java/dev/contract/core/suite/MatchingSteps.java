package dev.contract.core.suite;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares requests and responses that were received with those that are expected. */
public final class MatchingSteps {

    private Expected<HttpRequest> request;
    private Expected<HttpResponse> response;
    private final List<HttpRequest> requests = new ArrayList<>();
    private final List<HttpResponse> responses = new ArrayList<>();
    private final List<Mismatch> mismatches = new ArrayList<>();

    @Given("an expected request configured with the following:")
    public void expectedRequest(List<Map<String, String>> rows) {
        request = HttpTable.expected("request", rows.get(0)).request();
    }

    @Given("an expected request with a(n) {string} header of {string}")
    public void expectedHeader(String name, String value) {
        expectedRequest(List.of(Map.of("headers", "'%s: %s'".formatted(name, value))));
    }

    @Given("a request is received with a(n) {string} header of {string}")
    public void requestWithHeader(String name, String value) {
        requestsReceived(List.of(Map.of("headers", "'%s: %s'".formatted(name, value))));
    }

    @Given("a request is received with the following:")
    @Given("the following requests are received:")
    public void requestsReceived(List<Map<String, String>> rows) {
        rows.forEach(row -> requests.add(HttpTable.received(row)));
    }

    @Given("an expected response configured with the following:")
    public void expectedResponse(List<Map<String, String>> rows) {
        response = HttpTable.expected("response", rows.get(0)).response();
    }

    @Given("a status {word} response is received")
    public void responseReceived(String status) {
        responses.add(HttpTable.response(Map.of("status", status)));
    }

    @When("the request is compared to the expected one")
    @When("the requests are compared to the expected one")
    public void compareRequests() {
        Expectation<HttpRequest> expectation = Expectation.ofRequest(request);
        assertThat(expectation.problems()).isEmpty();
        assertThat(requests).isNotEmpty();
        requests.forEach(each -> mismatches.addAll(expectation.check(each)));
    }

    @When("the response is compared to the expected one")
    public void compareResponses() {
        Expectation<HttpResponse> expectation = Expectation.ofResponse(response);
        assertThat(expectation.problems()).isEmpty();
        assertThat(responses).isNotEmpty();
        responses.forEach(each -> mismatches.addAll(expectation.check(each)));
    }

    @Then("the comparison should be OK")
    @Then("the response comparison should be OK")
    public void allMatch() {
        assertThat(mismatches).isEmpty();
    }

    @Then("the comparison should NOT be OK")
    @Then("the response comparison should NOT be OK")
    public void somethingDiffers() {
        assertThat(mismatches).isNotEmpty();
    }

    @Then("the mismatches will contain a mismatch with error {string} -> {string}")
    public void mismatchAt(String path, String message) {
        assertThat(mismatches)
                .anyMatch(each -> each.path().equals(path) && saying(message).test(each.message()));
    }

    @Then("the response mismatches will contain a {string} mismatch with error {string}")
    public void mismatchOf(String part, String message) {
        assertThat(mismatches)
                .anyMatch(each ->
                        each.part().wireName().equals(part) && saying(message).test(each.message()));
    }

    /** Messages are given literally, but for the places where spaces are optional. */
    private static Predicate<String> saying(String message) {
        String regex = Stream.of(message.split("\\\\s\\*")).map(Pattern::quote).collect(joining("\\s*"));
        return Pattern.compile(regex).asPredicate();
    }
}
