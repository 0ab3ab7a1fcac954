package dev.contract.core.lint;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A single value of an example.
 *
 * @param path as mismatches name it
 * @param name of the member, header or parameter that it is the value of
 */
record Value(Part part, String path, String name, JsonValue json) {

    /** Its text, for strings without quotes. */
    String text() {
        return json instanceof JsonString string ? string.value() : json.toString();
    }

    /** All values in one text. */
    static String text(List<Value> values) {
        return values.stream().map(Value::text).collect(Collectors.joining(" "));
    }
}
