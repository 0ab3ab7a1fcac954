package dev.contract.consumer.dsl;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.RuleGroup;
import java.net.URI;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes ordinary maps and lists with values in them apart into an example and its rules by path. */
final class Template {

    private final Map<DocPath, RuleGroup> rules = new LinkedHashMap<>();

    /** The example; the rules of the values in it are added under the path. */
    JsonValue example(DocPath path, @Nullable Object template) {
        if (template instanceof Value.Matched value) {
            rules.put(path, value.rules());
            return example(path, value.example());
        }
        if (template instanceof Value.Each each) {
            rules.put(path, each.rules());
            JsonValue item = example(path.anyIndex(), each.item());
            return new JsonArray(new ArrayList<>(Collections.nCopies(each.examples(), item)));
        }
        if (template instanceof Map<?, ?> map) {
            return object(path, map);
        }
        if (template instanceof Iterable<?> items) {
            List<JsonValue> values = new ArrayList<>();
            items.forEach(item -> values.add(example(path.index(values.size()), item)));
            return new JsonArray(values);
        }
        requirePlain(path, template);
        return JsonValue.of(template);
    }

    /** A map without an order of its own is sorted by name, so that the same test writes the same contract. */
    private JsonValue object(DocPath path, Map<?, ?> map) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        boolean ordered = map instanceof LinkedHashMap || map instanceof SortedMap;
        Map<String, JsonValue> values = new LinkedHashMap<>();
        (ordered ? members : new TreeMap<>(members))
                .forEach((name, value) -> values.put(name, example(path.field(name), value)));
        return new JsonObject(values);
    }

    /** The text of any other object would get into the contract, and be another one in every run. */
    private static void requirePlain(DocPath path, @Nullable Object template) {
        if (template == null) {
            return;
        }
        boolean plain = template instanceof JsonValue
                || template instanceof CharSequence
                || template instanceof Number
                || template instanceof Boolean
                || template instanceof Enum<?>
                || template instanceof Temporal
                || template instanceof UUID
                || template instanceof URI
                || template.getClass().isArray();
        if (!plain) {
            throw new IllegalArgumentException(
                    "%s: %s is no JSON value. Use a map, a list, a text, a number, a boolean, null, or one of Values."
                            .formatted(path, template.getClass().getName()));
        }
    }

    Map<DocPath, RuleGroup> rules() {
        return rules;
    }
}
