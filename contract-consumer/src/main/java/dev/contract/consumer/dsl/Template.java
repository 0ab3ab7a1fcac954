package dev.contract.consumer.dsl;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    Map<DocPath, RuleGroup> rules() {
        return rules;
    }
}
