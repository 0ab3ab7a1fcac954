package dev.contract.core.match;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonValue;
import java.util.Arrays;

/** Compares JSON bodies. */
record JsonBody(JsonValue document, RuleState rules, Mode mode) implements BodyComparison {

    /** What a schema registry puts before the document: a zero and the number of the schema. */
    private static final int REGISTRY_PREFIX = 5;

    @Override
    public void compare(Content actual, Path path, MismatchCollector found) {
        JsonValue value;
        try {
            value = actual.body() instanceof Body.Json json ? json.value() : JsonReader.parse(text(actual));
        } catch (JsonSyntaxException wrong) {
            String message = "Expected a JSON body but it cannot be parsed: " + wrong.getMessage();
            found.add("JSON", message, document, actual.shown(), null);
            return;
        }
        new JsonComparison(mode, path, found).compare(rules, document, value);
    }

    @Override
    public Place plan(String path) {
        return new JsonPlace(path, rules, "", document, mode);
    }

    private static byte[] text(Content actual) {
        byte[] bytes = actual.bytes().array();
        boolean prefixed = bytes.length > REGISTRY_PREFIX
                && bytes[0] == 0
                && actual.kind().base().startsWith("application/vnd.schemaregistry.");
        return prefixed ? Arrays.copyOfRange(bytes, REGISTRY_PREFIX, bytes.length) : bytes;
    }
}
