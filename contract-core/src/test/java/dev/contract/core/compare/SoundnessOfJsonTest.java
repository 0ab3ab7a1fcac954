package dev.contract.core.compare;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Combine;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON by chance. */
class SoundnessOfJsonTest extends Soundness {

    private static final int PAIRS = 1_500;
    private static final int MESSAGES = 12;

    private static final List<String> VALUES =
            List.of("1", "2", "1.5", "0", "\"x\"", "\"1\"", "\"\"", "\"2026-02-28\"", "true", "\"true\"", "null");
    private static final List<String> NAMES = List.of("a", "b", "1");
    private static final List<String> PATHS = List.of(
            "$",
            "$.a",
            "$.b",
            "$.*",
            "$[*]",
            "$.a.a",
            "$.a.*",
            "$.a[*]",
            "$.a[0]",
            "$.a[1]",
            "$.*.*",
            "$.a[*].a",
            "$.a[*].*");
    private static final List<String> RULES = List.of(
            "{'match': 'type'}",
            "{'match': 'type'}",
            "{'match': 'type', 'min': 1}",
            "{'match': 'type', 'max': 2}",
            "{'match': 'equality'}",
            "{'match': 'integer'}",
            "{'match': 'decimal'}",
            "{'match': 'number'}",
            "{'match': 'boolean'}",
            "{'match': 'null'}",
            "{'match': 'notEmpty'}",
            "{'match': 'regex', 'regex': '.*'}",
            "{'match': 'regex', 'regex': '[x1]'}",
            "{'match': 'include', 'value': '1'}",
            "{'match': 'date'}",
            "{'match': 'values'}",
            "{'match': 'ignore-order'}",
            "{'match': 'ignore-order', 'min': 1}",
            "{'match': 'arrayContains', 'variants': [{'index': 0, 'rules': {'$': {'matchers': [{'match': 'type'}]}}}]}",
            "{'match': 'arrayContains', 'variants': []}",
            "{'match': 'eachKey', 'rules': [{'match': 'regex', 'regex': '[ab]'}]}",
            "{'match': 'eachValue', 'rules': [{'match': 'type'}]}",
            "{'match': 'eachValue', 'rules': [{'match': 'integer'}]}");

    SoundnessOfJsonTest() {
        super(PAIRS);
    }

    private JsonValue value(int depth) throws Exception {
        int kind = depth == 0 ? 2 : random.nextInt(4);
        if (kind == 0) {
            List<JsonValue> items = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                items.add(value(depth - 1));
            }
            return new JsonArray(items);
        }
        return kind == 1 ? object(depth) : JsonReader.parse(oneOf(VALUES));
    }

    private JsonObject object(int depth) throws Exception {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            members.put(oneOf(NAMES), value(depth - 1));
        }
        return new JsonObject(members);
    }

    /** Mostly the same value, here and there another one, or one more or less. */
    private JsonValue varied(JsonValue value, int depth) throws Exception {
        if (random.nextInt(6) == 0) {
            return value(depth);
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (random.nextInt(8) > 0) {
                    members.put(member.getKey(), varied(member.getValue(), depth - 1));
                }
            }
            if (random.nextInt(5) == 0) {
                members.put(oneOf(NAMES), value(Math.max(0, depth - 1)));
            }
            return new JsonObject(members);
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            for (JsonValue item : array.items()) {
                for (int i = random.nextInt(8) > 0 ? 1 : 2 * random.nextInt(2); i > 0; i--) {
                    items.add(varied(item, depth - 1));
                }
            }
            return new JsonArray(items);
        }
        return value;
    }

    private MatchingRules rules(int number) throws Exception {
        Map<DocPath, RuleGroup> groups = new LinkedHashMap<>();
        for (int i = number; i > 0; i--) {
            List<Rule> rules = new ArrayList<>();
            for (int j = random.nextInt(5) == 0 ? 2 : 1; j > 0; j--) {
                rules.add(
                        Rule.fromJson((JsonObject) JsonReader.parse(oneOf(RULES).replace('\'', '"'))));
            }
            Combine combine = random.nextInt(3) == 0 ? Combine.OR : Combine.AND;
            groups.put(DocPath.parse(oneOf(PATHS)), new RuleGroup(combine, rules));
        }
        return new MatchingRules(Map.of(Part.BODY, groups), JsonObject.EMPTY);
    }

    private MatchingRules variedRules(MatchingRules rules) throws Exception {
        Map<DocPath, RuleGroup> groups = new LinkedHashMap<>(rules.of(Part.BODY));
        if (!groups.isEmpty() && random.nextBoolean()) {
            groups.remove(oneOf(List.copyOf(groups.keySet())));
        }
        if (random.nextBoolean()) {
            groups.putAll(rules(1).of(Part.BODY));
        }
        return new MatchingRules(Map.of(Part.BODY, groups), JsonObject.EMPTY);
    }

    @Override
    Trial trial() throws Exception {
        JsonValue old = value(3);
        JsonValue changed = random.nextInt(4) > 0 ? old : varied(old, 3);
        MatchingRules rules = rules(random.nextInt(4));
        List<Body> arriving = new ArrayList<>(List.of(new Body.Json(old), new Body.Json(changed)));
        for (int i = 0; i < MESSAGES; i++) {
            arriving.add(new Body.Json(varied(random.nextBoolean() ? old : changed, 3)));
        }
        return new Trial(new Body.Json(old), rules, new Body.Json(changed), variedRules(rules), arriving);
    }
}
