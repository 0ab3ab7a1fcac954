package dev.contract.core.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.StateValues;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Requests and responses whose examples are replaced by generated values at the moment of use. */
public final class GeneratorSteps {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("integer", "-?\\d+"),
            Map.entry("decimal number", "\\d+\\.\\d+"),
            Map.entry("hexadecimal number", "\"[0-9a-fA-F]{6}\""),
            Map.entry("random string", "\"[0-9a-zA-Z]{6}\""),
            Map.entry("string from the regex", "\"\\d{1,8}\""),
            Map.entry("date", "\"\\d{4}-\\d\\d-\\d\\d\""),
            Map.entry("time", "\"\\d\\d:\\d\\d:\\d\\d.*\""),
            Map.entry("date-time", "\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*\""),
            Map.entry("boolean", "true|false"),
            Map.entry("UUID", "\"" + UUID + "\""),
            Map.entry("simple UUID", "\"[0-9a-f]{32}\""),
            Map.entry("lower-case-hyphenated UUID", "\"" + UUID + "\""),
            Map.entry("upper-case-hyphenated UUID", "\"" + UUID.replace("a-f", "A-F") + "\""),
            Map.entry("URN UUID", "\"urn:uuid:" + UUID + "\""));

    private Expected<HttpRequest> request;
    private Expected<HttpResponse> response;
    private boolean consumer;
    private HttpRequest preparedRequest;
    private HttpResponse preparedResponse;

    @Given("a request configured with the following generators:")
    public void request(List<Map<String, String>> rows) {
        request = HttpTable.expected("request", rows.get(0)).request();
    }

    @Given("a response configured with the following generators:")
    public void response(List<Map<String, String>> rows) {
        response = HttpTable.expected("response", rows.get(0)).response();
    }

    @Given("the generator test mode is set as {string}")
    public void mode(String mode) {
        consumer = mode.equals("Consumer");
    }

    @When("the request is prepared for use")
    public void prepareRequest() throws Exception {
        preparedRequest = Generation.ofRequest(request).apply(GenerationContext.provider(StateValues.NONE));
    }

    @When("the request is prepared for use with a {string} context:")
    public void prepareRequest(String name, List<String> cells) throws Exception {
        JsonObject values = Fixtures.object(cells.get(0));
        assertThat(name).isEqualTo(consumer ? "mockServer" : "providerState");
        GenerationContext context = consumer
                ? GenerationContext.consumer(URI.create(values.text("href", "")))
                : GenerationContext.provider(StateValues.NONE.with("a state", values));
        preparedRequest = Generation.ofRequest(request).apply(context);
    }

    @When("the response is prepared for use")
    public void prepareResponse() throws Exception {
        preparedResponse = Generation.ofResponse(response).apply(GenerationContext.consumer());
    }

    @Then("the body value for {string} will have been replaced with a(n) {string}")
    public void kindOfValue(String path, String kind) throws Exception {
        assertThat(value(path).toString()).matches(KINDS.get(kind));
        assertThat(value(path)).isNotEqualTo(new JsonString("a"));
    }

    @Then("the body value for {string} will have been replaced with {string}")
    public void value(String path, String text) throws Exception {
        JsonValue value = value(path);
        assertThat(value instanceof JsonString string ? string.value() : value.toString())
                .isEqualTo(text);
    }

    @Then("the request/response {string} will be set as {string}")
    public void partIs(String part, String value) {
        assertThat(part(part)).isEqualTo(value);
    }

    @Then("the request/response {string} will match {string}")
    public void partMatches(String part, String regex) {
        assertThat(part(part)).matches(regex);
    }

    @Then("the response {string} will not be {string}")
    public void partIsNot(String part, String value) {
        assertThat(part(part)).isNotEqualTo(value);
    }

    /** The part called {@code path}, {@code status}, {@code header[name]} or {@code queryParameter[name]}. */
    private String part(String part) {
        String name = part.replaceFirst(".*\\[(.*)]", "$1");
        return switch (part.replaceFirst("\\[.*", "")) {
            case "path" -> preparedRequest.path();
            case "status" -> Integer.toString(preparedResponse.status());
            case "header" -> headers().first(name);
            case "queryParameter" -> String.join(",", preparedRequest.query().get(name));
            default -> throw new IllegalArgumentException(part);
        };
    }

    private Headers headers() {
        return preparedRequest == null ? preparedResponse.headers() : preparedRequest.headers();
    }

    private JsonValue value(String path) throws Exception {
        Body body = preparedRequest == null ? preparedResponse.body() : preparedRequest.body();
        JsonObject document = JsonReader.parseObject(body.bytes().array());
        return document.get(path.replace("$.", ""));
    }
}
