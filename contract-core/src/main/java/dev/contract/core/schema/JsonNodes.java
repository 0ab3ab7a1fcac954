package dev.contract.core.schema;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our JSON values in the types that the library checks. */
final class JsonNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Arithmetic on larger numbers would take practically forever. */
    private static final int MAX_DIGITS = 1_000;

    private static final int DIGITS_OF_LONG = 18;

    private JsonNodes() {}

    static JsonNode of(JsonValue value) {
        if (value instanceof JsonObject object) {
            ObjectNode node = NODES.objectNode();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                node.set(member.getKey(), of(member.getValue()));
            }
            return node;
        }
        if (value instanceof JsonArray array) {
            ArrayNode node = NODES.arrayNode(array.size());
            for (JsonValue item : array.items()) {
                node.add(of(item));
            }
            return node;
        }
        if (value instanceof JsonString string) {
            return NODES.stringNode(string.value());
        }
        if (value instanceof JsonNumber number) {
            return number(number);
        }
        return value instanceof JsonBoolean ? NODES.booleanNode(value == JsonBoolean.TRUE) : NODES.nullNode();
    }

    private static JsonNode number(JsonNumber number) {
        if (number.isInteger() && number.text().length() <= DIGITS_OF_LONG) {
            return NODES.numberNode(Long.parseLong(number.text()));
        }
        BigDecimal value = number.text().length() <= MAX_DIGITS ? number.value() : null;
        if (value == null || Math.abs((long) value.scale()) > MAX_DIGITS) {
            String start = number.text().substring(0, Math.min(20, number.text().length()));
            throw new IllegalArgumentException("the number %s… has too many digits".formatted(start));
        }
        return number.isInteger() ? NODES.numberNode(value.toBigInteger()) : NODES.numberNode(value);
    }
}
