package dev.contract.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationTest {

    private static HttpRequest request(String json, GenerationContext context) throws Exception {
        return Generation.ofRequest(Examples.request(json)).apply(context);
    }

    private static String body(String content, String generators) throws Exception {
        String json = """
                {"body": {"contentType": "application/json", "content": %s}, "generators": {"body": %s}}""";
        return request(json.formatted(content, generators), Examples.provider("id", 7))
                .body()
                .bytes()
                .text();
    }

    @Test
    void withoutGeneratorsTheExampleItselfIsUsed() throws Exception {
        Expected<HttpRequest> expected = Examples.request("{\"path\": \"/items/1\"}");

        assertThat(Generation.ofRequest(expected).apply(Examples.provider())).isSameAs(expected.example());
    }

    @Test
    void generationIsCompiledOnceAndAppliedWithAContext() throws Exception {
        Expected<HttpRequest> expected = Examples.request("""
                {"path": "/a", "generators": {"path": {"type": "ProviderState", "expression": "/orders/${orderId}"}}}""");

        Generation<HttpRequest> generation = Generation.ofRequest(expected);
        StateValues states = StateValues.NONE.with("an order exists", JsonObject.of("orderId", 4711));
        HttpRequest request =
                generation.apply(GenerationContext.provider(states).withRandom(new Random(42)));

        assertThat(request.path()).isEqualTo("/orders/4711");
    }

    @Test
    void allPartsOfARequestAreGenerated() throws Exception {
        HttpRequest request = request("""
                {"method": "POST", "path": "/items/1", "query": {"ids": ["1", "2"], "page": ["1"]},
                 "headers": {"X-Item": ["1"], "Accept": ["*/*"]},
                 "body": {"contentType": "application/json", "content": {"id": 1, "name": "nut"}},
                 "generators": {
                    "path": {"type": "ProviderState", "expression": "/items/${id}"},
                    "query": {"ids": {"type": "ProviderState", "expression": "id"},
                              "new": {"type": "ProviderState", "expression": "id"}},
                    "header": {"x-item": {"type": "ProviderState", "expression": "item ${id}"},
                               "X-New": {"type": "RandomInt", "min": 5, "max": 5}},
                    "body": {"$.id": {"type": "ProviderState", "expression": "${id}"}}}}
                """, Examples.provider("id", 7));

        assertThat(request.target()).isEqualTo("/items/7?ids=7&ids=7&page=1&new=7");
        assertThat(request.headers().fields())
                .isEqualTo(Map.of("X-Item", List.of("item 7"), "Accept", List.of("*/*"), "X-New", List.of("5")));
        assertThat(request.body().bytes().text()).isEqualTo("{\"id\":7,\"name\":\"nut\"}");
    }

    @Test
    void allPartsOfAResponseAreGenerated() throws Exception {
        HttpResponse response = Generation.ofResponse(Examples.response("""
                {"status": 200, "headers": {"Location": ["http://x/a"]},
                 "body": {"contentType": "application/json", "content": {"self": "http://x/a"}},
                 "generators": {
                    "status": {"type": "RandomInt", "min": 201, "max": 201},
                    "header": {"Location": {"type": "MockServerURL", "example": "http://x/a", "regex": ".*(/a)"}},
                    "body": {"$.self": {"type": "MockServerURL", "example": "http://x/a", "regex": ".*(/a)"}}}}
                """)).apply(Examples.consumer());

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().first("location")).isEqualTo("http://localhost:1234/a");
        assertThat(response.body().bytes().text()).isEqualTo("{\"self\":\"http://localhost:1234/a\"}");
    }

    @Test
    void metadataAndContentsOfAMessageAreGenerated() throws Exception {
        Message message = Generation.ofMessage(Examples.message("""
                {"contents": {"contentType": "application/json", "content": {"one": "a"}},
                 "metadata": {"ID": "x", "weight": 100.5},
                 "generators": {"content": {"$.one": {"type": "RandomInt", "min": 1, "max": 1}},
                                "metadata": {"ID": {"type": "RandomInt", "min": 2, "max": 2}}}}
                """)).apply(GenerationContext.consumer());

        assertThat(message.contents().bytes().text()).isEqualTo("{\"one\":1}");
        assertThat(message.metadata().toString()).isEqualTo("{\"ID\":2,\"weight\":100.5}");
    }

    @Test
    void everySpellingOfAMessageTypeMakesItsBytesJson() throws Exception {
        Message message = Generation.ofMessage(Examples.message("""
                {"contents": {"encoded": "base64", "content": "eyJvbmUiOiJhIn0="},
                 "metadata": {"content-type": "application/json"},
                 "generators": {"content": {"$.one": {"type": "RandomInt", "min": 1, "max": 1}}}}
                """)).apply(GenerationContext.consumer());

        assertThat(message.contents().bytes().text()).isEqualTo("{\"one\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'a':1},{'a':2},{'b':3}] | $[*].a  | [{'a':7},{'a':7},{'b':3}]",
                "{'x':{'a':1},'y':{'a':2}} | $.*.a   | {'x':{'a':7},'y':{'a':7}}",
                "{'x':[1,2,3]}             | $.x[1]  | {'x':[1,7,3]}",
                "{'x':[1,2]}               | $.x.*   | {'x':[7,7]}",
                "{'x y':1}                 | $['x y'] | {'x y':7}",
                "{'x':1}                   | $.y     | {'x':1}",
                "{'x':1}                   | $.x.y   | {'x':1}",
                "{'x':[1]}                 | $.x[5]  | {'x':[1]}",
                "{'x':{'a':1}}             | $.x[*]  | {'x':{'a':1}}",
                "3                         | $       | 7",
            })
    void pathsLeadToTheirPlaces(String content, String path, String expected) throws Exception {
        JsonObject generators = JsonObject.of(path, JsonObject.of("type", "ProviderState", "expression", "id"));

        assertThat(body(content.replace('\'', '"'), generators.toString())).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void variantsOfArrayContainsHaveTheirOwnGenerators() throws Exception {
        HttpRequest request = request("""
                {"body": {"contentType": "application/json", "content": {"items": [{"id": 1}, {"id": 2}]}},
                 "matchingRules": {"body": {"$.items": {"matchers": [{"match": "arrayContains", "variants": [
                    {"index": 1, "rules": {}, "generators": {"$.id": {"type": "RandomInt", "min": 9, "max": 9}}}]}]}}}}
                """, Examples.provider());

        assertThat(request.body().bytes().text()).isEqualTo("{\"items\":[{\"id\":1},{\"id\":9}]}");
    }

    @Test
    void formFieldsAreGenerated() throws Exception {
        HttpRequest request = request("""
                {"body": {"contentType": "application/x-www-form-urlencoded", "content": "id=1&id=2&name=a%20b"},
                 "generators": {"body": {"$.id[1]": {"type": "ProviderState", "expression": "id"},
                                         "$.none": {"type": "ProviderState", "expression": "id"}}}}
                """, Examples.provider("id", "x&y"));

        assertThat(request.body().bytes().text()).isEqualTo("id=1&id=x%26y&name=a%20b");
    }

    @Test
    void otherBodiesAreKeptWithAWarning() throws Exception {
        Expected<HttpRequest> expected = Examples.request("""
                {"body": {"contentType": "application/xml", "content": "<a/>"},
                 "generators": {"body": {"$.a": {"type": "RandomBoolean"}}}}
                """);

        assertThat(Generation.ofRequest(expected).apply(Examples.provider())).isEqualTo(expected.example());
        assertThat(Generation.ofRequest(expected).warnings())
                .containsExactly("generators work in JSON and form bodies only: "
                        + "the example body of type application/xml is used");
    }

    @Test
    void generatorsWithoutAPlaceAreReported() {
        Expected<HttpRequest> expected = Examples.request("""
                {"generators": {"body": {"column:3": {"type": "DateTime"}}, "soul": {"type": "Uuid"}}}""");

        assertThat(Generation.ofRequest(expected).warnings())
                .containsExactly(
                        "the generator for body 'column:3' has no place in the message: its example value is used",
                        "the generator for soul has no place in the message: its example value is used");
    }

    @Test
    void providerStatesCountForTheProviderOnlyAndTheMockServerForTheConsumerOnly() throws Exception {
        String state = "{\"type\": \"ProviderState\", \"expression\": \"id\"}";
        String url = "{\"type\": \"MockServerURL\", \"example\": \"http://x/a\", \"regex\": \".*(/a)\"}";

        assertThat(Examples.value(state, Examples.consumer())).hasToString("\"a\"");
        assertThat(Examples.value(state, Examples.provider("id", 7))).hasToString("7");
        assertThat(Examples.value(url, Examples.consumer())).hasToString("\"http://localhost:1234/a\"");
        assertThat(Examples.value(url, Examples.provider())).hasToString("\"a\"");
        assertThatThrownBy(() -> Examples.value(url, GenerationContext.consumer()))
                .hasMessage("body $.one: there is no mock server that a URL could be made of");
    }

    @Test
    void pathIsEncodedWhereItHasToBe() throws Exception {
        String json = """
                {"path": "/a/b", "generators": {"path": {"type": "ProviderState", "expression": "/items/${id}"}}}""";

        assertThat(request(json, Examples.provider("id", "ä b?c#/%20%")).path())
                .isEqualTo("/items/%C3%A4%20b%3Fc%23/%20%25");
    }

    @Test
    void pathWithoutASlashIsRefused() {
        String json = """
                {"path": "/a", "generators": {"path": {"type": "ProviderState", "expression": "id"}}}""";

        assertThatThrownBy(() -> request(json, Examples.provider("id", 7)))
                .hasMessage("path: '7' does not start with a slash");
    }

    @Test
    void headerWithALineBreakIsRefused() {
        String json = """
                {"generators": {"header": {"X-Id": {"type": "ProviderState", "expression": "id"}}}}""";

        assertThatThrownBy(() -> request(json, Examples.provider("id", "1\r\nX-Admin: true")))
                .hasMessage("header X-Id: the value has a line break");
    }

    @Test
    void statusHasToBeANumberOfAStatus() {
        Generation<HttpResponse> response = Generation.ofResponse(Examples.response("""
                {"generators": {"status": {"type": "RandomInt", "min": 7, "max": 7}}}"""));

        assertThatThrownBy(() -> response.apply(Examples.consumer())).hasMessage("status: 7 is no status code");
    }
}
