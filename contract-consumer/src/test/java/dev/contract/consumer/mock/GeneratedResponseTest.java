package dev.contract.consumer.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.HttpInteraction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class GeneratedResponseTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final MockProvider mock = MockProvider.start("inventory");

    @AfterEach
    void stop() {
        mock.close();
    }

    /** An interaction whose response has the example {@code {"one": "a"}} and the generators. */
    private static HttpInteraction answering(String generators) throws Exception {
        String file = """
                {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
                  {"type": "Synchronous/HTTP", "description": "a question", "request": {"path": "/"},
                   "response": {"body": {"contentType": "application/json", "content": {"one": "a"}},
                                "generators": %s}}],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}
                """.formatted(generators);
        return (HttpInteraction) ContractReader.read("test", file.getBytes(StandardCharsets.UTF_8))
                .interactions()
                .get(0);
    }

    private HttpResponse<String> ask() throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(mock.url() + "/")).build(), BodyHandlers.ofString());
    }

    @Test
    void everyAnswerIsGeneratedAnew() throws Exception {
        mock.expect(answering("{\"body\": {\"$.one\": {\"type\": \"Uuid\"}}}"));

        String first = ask().body();

        assertThat(first).matches("\\{\"one\":\"[0-9a-f-]{36}\"}").isNotEqualTo(ask().body());
        mock.verify();
    }

    @Test
    void urlsLeadToTheMockProviderItself() throws Exception {
        mock.expect(answering("""
                {"header": {"Location": {"type": "MockServerURL", "example": "http://x/a", "regex": ".*(/a)"}},
                 "body": {"$.one": {"type": "MockServerURL", "example": "http://x/a", "regex": ".*(/a)"}}}"""));

        assertThat(ask().body()).isEqualTo("{\"one\":\"" + mock.url() + "/a\"}");
        assertThat(ask().headers().firstValue("Location")).hasValue(mock.url() + "/a");
    }

    @Test
    void stateValuesAreNotTheConsumersBusiness() throws Exception {
        mock.expect(answering("{\"body\": {\"$.one\": {\"type\": \"ProviderState\", \"expression\": \"id\"}}}"));

        assertThat(ask().body()).isEqualTo("{\"one\":\"a\"}");
    }

    @Test
    void generatorThatCannotBeUsedIsRefusedWhenItIsStated() throws Exception {
        HttpInteraction interaction =
                answering("{\"body\": {\"$.one\": {\"type\": \"RandomInt\", \"min\": 5, \"max\": 1}}}");

        assertThatThrownBy(() -> mock.expect(interaction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The interaction \"a question\" cannot be answered: "
                        + "the generator for body $.one cannot be used: RandomInt: min 5 is greater than max 1");
    }

    @Test
    void answerThatCannotBeGeneratedIsExplained() throws Exception {
        mock.expect(answering("{\"status\": {\"type\": \"RandomInt\", \"min\": 7, \"max\": 7}}"));

        HttpResponse<String> response = ask();

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"The response of \\\"a question\\\" could not be generated: "
                        + "status: 7 is no status code\"}");
    }
}
