package dev.contract.core.generate;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;

/** Examples with generators, as a contract file of specification 4 states them. */
final class Examples {

    /** A Friday. */
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T20:15:30Z");

    private Examples() {}

    static Expected<HttpRequest> request(String json) {
        return http("""
                {"type": "Synchronous/HTTP", "description": "a request", "request": %s, "response": {}}""", json).request();
    }

    static Expected<HttpResponse> response(String json) {
        return http("""
                {"type": "Synchronous/HTTP", "description": "a response", "request": {}, "response": %s}""", json).response();
    }

    static Expected<Message> message(String json) {
        return ((MessageInteraction) read("{\"type\": \"Asynchronous/Messages\", \"description\": \"a message\", "
                        + json.strip().substring(1)))
                .message();
    }

    private static HttpInteraction http(String interaction, String json) {
        return (HttpInteraction) read(interaction.formatted(json));
    }

    private static Interaction read(String interaction) {
        String file = """
                {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [%s],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}""".formatted(interaction);
        try {
            return ContractReader.read("example", file.getBytes(StandardCharsets.UTF_8))
                    .interactions()
                    .get(0);
        } catch (Exception wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** A request whose body {@code {"one": "a"}} has a generator at {@code $.one}. */
    static Expected<HttpRequest> one(String generator) {
        return request("""
                {"body": {"contentType": "application/json", "content": {"one": "a"}},
                 "generators": {"body": {"$.one": %s}}}""".formatted(generator));
    }

    /** What such a generator yields. */
    static JsonValue value(String generator, GenerationContext context) throws GenerationException {
        HttpRequest request = Generation.ofRequest(one(generator)).apply(context);
        JsonObject body = (JsonObject) ((Body.Json) request.body()).value();
        return body.members().get("one");
    }

    /** Provider mode, with state values of alternating names and values. */
    static GenerationContext provider(Object... values) {
        List<String> states = values.length == 0 ? List.of() : List.of("one item");
        return repeatable(GenerationContext.provider(new StateValues(states, JsonObject.of(values))));
    }

    static GenerationContext consumer() {
        return repeatable(GenerationContext.consumer(URI.create("http://localhost:1234")));
    }

    private static GenerationContext repeatable(GenerationContext context) {
        return context.withRandom(new Random(42)).at(NOW);
    }
}
