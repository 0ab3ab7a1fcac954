package dev.contract.core.broker;

import dev.contract.core.broker.wire.Notice;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a broker says about a request that it refuses; brokers say it in half a dozen shapes. */
final class Complaints {

    private final Set<String> found = new LinkedHashSet<>();

    private Complaints() {}

    static List<String> in(JsonValue answer) {
        Complaints complaints = new Complaints();
        if (answer instanceof JsonObject object) {
            object.items("notices").forEach(complaints::notice);
            for (String name : List.of("errors", "error", "detail")) {
                JsonValue value = object.get(name);
                if (value != null) {
                    complaints.collect("", value);
                }
            }
        }
        return List.copyOf(complaints.found);
    }

    private void notice(JsonValue value) {
        if (value instanceof JsonObject object) {
            found.add(Notice.fromJson(object).text());
        }
    }

    /** A sentence stays as it is; one below the name of a field starts with the name, unless it does so by itself. */
    private void collect(String field, JsonValue value) {
        if (value instanceof JsonString text) {
            boolean whole = field.isEmpty() || text.value().startsWith(field + " ") || found.contains(text.value());
            found.add(whole ? text.value() : field + " " + text.value());
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> collect(field, item));
        } else if (value instanceof JsonObject object && object.text("message") != null) {
            found.add(object.text("message", ""));
        } else if (value instanceof JsonObject object && object.text("detail") != null) {
            found.add((object.text("pointer", "") + " " + object.text("detail", "")).strip());
        } else if (value instanceof JsonObject object) {
            object.members().forEach(this::collect);
        }
    }
}
