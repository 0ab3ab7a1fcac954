package dev.contract.consumer.suite;

import dev.contract.consumer.dsl.Bodies;
import dev.contract.consumer.dsl.Content;
import dev.contract.consumer.dsl.MessageDraft;
import dev.contract.consumer.dsl.PayloadDraft;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generators;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.suite.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a scenario says of one message. */
final class StatedMessage {

    private final Map<String, JsonValue> metadata = new LinkedHashMap<>();
    private @Nullable Content content;
    private Generators generators = Generators.NONE;

    void content(String cell) {
        Body body = Fixtures.body(cell);
        String text = body.bytes().text();
        String type = String.valueOf(body.contentType());
        content = type.equals("application/json")
                ? Bodies.jsonText(text)
                : Bodies.text(text).as(type);
    }

    /** Rows of a key and a value, which is text or JSON. */
    void metadata(List<Map<String, String>> rows) {
        rows.forEach(row -> metadata.put(row.get("key"), value(row.get("value"))));
    }

    static JsonValue value(String cell) {
        return cell.startsWith("JSON:")
                ? Fixtures.object("JSON:{\"value\":" + cell.substring(5) + "}").get("value")
                : new JsonString(cell);
    }

    void configure(Map<String, String> row) throws Exception {
        if (row.containsKey("body")) {
            content(row.get("body"));
        }
        if (row.containsKey("metadata")) {
            metadata.putAll(Fixtures.object(row.get("metadata")).members());
        }
        generators = generators(Fixtures.object(row.get("generators")));
    }

    private static Generators generators(JsonObject json) throws Exception {
        String file = """
                {"consumer": {"name": "c"}, "provider": {"name": "p"}, "messages": [{"generators": %s}]}
                """.formatted(json);
        return ((MessageInteraction) ContractReader.read("scenario", file.getBytes(StandardCharsets.UTF_8))
                        .interactions()
                        .get(0))
                .message()
                .generators();
    }

    MessageDraft in(MessageDraft draft) {
        MessageDraft stated = content == null ? draft : draft.body(content);
        for (Map.Entry<String, JsonValue> each : metadata.entrySet()) {
            stated = stated.metadata(each.getKey(), each.getValue());
        }
        return stated;
    }

    PayloadDraft in(PayloadDraft draft) {
        PayloadDraft stated = content == null ? draft : draft.body(content);
        for (Map.Entry<String, JsonValue> each : metadata.entrySet()) {
            stated = stated.metadata(each.getKey(), each.getValue());
        }
        return stated;
    }

    Expected<Message> generated(Expected<Message> message) {
        return new Expected<>(message.example(), message.rules(), generators, message.extra());
    }
}
