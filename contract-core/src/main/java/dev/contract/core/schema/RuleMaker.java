package dev.contract.core.schema;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the rules that come closest to a schema, for the places of an example. */
final class RuleMaker {

    private final JsonObject document;
    private final Flattener flattener;
    private final Map<DocPath, RuleGroup> rules = new LinkedHashMap<>();

    RuleMaker(JsonObject document, Draft draft) {
        this.document = document;
        this.flattener = new Flattener(document, draft);
    }

    Map<DocPath, RuleGroup> rules(JsonValue example) throws SchemaException {
        add(document, example, DocPath.ROOT);
        return rules;
    }

    private void add(JsonValue schema, JsonValue example, DocPath path) throws SchemaException {
        JsonObject flat = flattener.flatten(schema, new ArrayList<>());
        if (flat == null) {
            return;
        }
        SchemaWords words = new SchemaWords(flat);
        if (flat.has("const")) {
            rules.put(path, RuleGroup.of(new Rule("equality")));
        } else if (!example.kind().isContainer()) {
            rules.put(path, ScalarRules.of(words, alternatives(words)));
        } else if (!words.alternatives().isEmpty()) {
            JsonValue fitting = fitting(words, example);
            add(fitting == null ? JsonObject.EMPTY : fitting, example, path);
        } else if (example instanceof JsonObject object) {
            addObject(words, object, path);
        } else if (example instanceof JsonArray array) {
            addArray(words, array, path);
        }
    }

    private List<SchemaWords> alternatives(SchemaWords words) throws SchemaException {
        List<SchemaWords> all = new ArrayList<>();
        for (JsonValue alternative : words.alternatives()) {
            JsonObject flat = flattener.flatten(alternative, new ArrayList<>());
            if (flat != null) {
                SchemaWords each = new SchemaWords(flat);
                List<SchemaWords> nested = all.size() < 100 ? alternatives(each) : List.of();
                all.addAll(nested.isEmpty() ? List.of(each) : nested);
            }
        }
        return all;
    }

    /** The first alternative that an example can have been made of. */
    private @Nullable JsonValue fitting(SchemaWords words, JsonValue example) throws SchemaException {
        for (JsonValue alternative : words.alternatives()) {
            JsonObject flat = flattener.flatten(alternative, new ArrayList<>());
            if (flat != null && new SchemaWords(flat).fits(example)) {
                return flat;
            }
        }
        return null;
    }

    private void addObject(SchemaWords words, JsonObject example, DocPath path) throws SchemaException {
        if (words.isMap()) {
            rules.put(path, RuleGroup.of(new Rule("values")));
            for (JsonValue first : example.members().values().stream().limit(1).toList()) {
                add(words.anyMember(), first, path.any());
            }
            return;
        }
        for (Map.Entry<String, JsonValue> member : example.members().entrySet()) {
            // no path can name such a member: what holds at its object has to do
            if (!member.getKey().isEmpty() && member.getKey().indexOf('\'') < 0) {
                add(words.member(member.getKey()), member.getValue(), path.field(member.getKey()));
            } else {
                rules.put(path, RuleGroup.of(Rule.type()));
            }
        }
    }

    private void addArray(SchemaWords words, JsonArray example, DocPath path) throws SchemaException {
        JsonObject bounds = JsonObject.EMPTY;
        int min = words.size("minItems", 0, Integer.MAX_VALUE);
        bounds = min > 0 ? bounds.with("min", min) : bounds;
        bounds = words.number("maxItems") == null
                ? bounds
                : bounds.with("max", words.size("maxItems", 0, Integer.MAX_VALUE));
        rules.put(path, RuleGroup.of(new Rule("type", bounds)));
        List<JsonValue> first = words.firstItems();
        for (int i = 0; i < Math.min(first.size(), example.size()); i++) {
            add(first.get(i), example.items().get(i), path.index(i));
        }
        JsonValue others = words.otherItems();
        if (others != null && example.size() > first.size()) {
            add(others, example.items().get(first.size()), path.anyIndex());
        }
    }
}
