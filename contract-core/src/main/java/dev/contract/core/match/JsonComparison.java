package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares two documents in one walk, stepping from rule state to rule state. Source: Pact specification 2–4, "Matching
 * JSON bodies", and what both engines of the field agree on.
 */
final class JsonComparison {

    private final Mode mode;
    private final Path path;
    private final MismatchCollector found;
    private final ArrayComparison arrays;

    JsonComparison(Mode mode, Path path, MismatchCollector found) {
        this.mode = mode;
        this.path = path;
        this.found = found;
        this.arrays = new ArrayComparison(this, mode, path, found);
    }

    void compare(RuleState rules, JsonValue expected, JsonValue actual) {
        if (found.isFull()) {
            return;
        }
        if (expected instanceof JsonObject wanted && actual instanceof JsonObject object) {
            compareObjects(rules, wanted, object);
        } else if (expected instanceof JsonArray wanted && actual instanceof JsonArray array) {
            compareArrays(rules, rules.group(), wanted, array);
        } else if (expected.kind().isContainer()) {
            found.add(
                    "type",
                    () -> "Type mismatch: Expected %s to be the same type as %s"
                            .formatted(Show.typed(actual), Show.typed(expected)),
                    expected,
                    actual,
                    () -> Hints.forKinds(expected, actual));
        } else {
            compareValues(rules, expected, actual);
        }
    }

    private void compareValues(RuleState rules, JsonValue expected, JsonValue actual) {
        CompiledGroup group = rules.group();
        if (group != null && group.judgesValues()) {
            group.judge(expected, actual, mode, found);
            return;
        }
        if (!expected.sameAs(actual)) {
            found.add(
                    "equality",
                    () -> ValueChecks.unequal(expected, actual),
                    expected,
                    actual,
                    () -> Hints.forEquality(expected, actual));
        }
    }

    private void compareObjects(RuleState rules, JsonObject expected, JsonObject actual) {
        if (!mode.allowsUnexpected() && expected.isEmpty() && !actual.isEmpty()) {
            found.add(
                    "equality",
                    () -> "Expected an empty Map but received " + Show.json(actual),
                    expected,
                    actual,
                    () -> null);
            return;
        }
        compareObjects(rules, rules.group(), expected, actual);
    }

    private void compareArrays(RuleState rules, @Nullable CompiledGroup group, JsonArray expected, JsonArray actual) {
        if (group != null && !group.alternatives().isEmpty()) {
            new Alternatives(mode, path, found)
                    .compare(group, (one, alone) -> one.compareArrays(rules, alone, expected, actual));
        } else {
            arrays.compare(rules, group, expected, actual);
        }
    }

    private void compareObjects(
            RuleState rules, @Nullable CompiledGroup group, JsonObject expected, JsonObject actual) {
        if (group != null && !group.alternatives().isEmpty()) {
            new Alternatives(mode, path, found)
                    .compare(group, (one, alone) -> one.compareObjects(rules, alone, expected, actual));
        } else if (group == null || !compareByRule(rules, group, expected, actual)) {
            compareNames(expected, actual);
            compareMembers(rules, expected, actual);
        }
    }

    /** False if the group says nothing about which members there have to be. */
    private boolean compareByRule(RuleState rules, CompiledGroup group, JsonObject expected, JsonObject actual) {
        judgeObject(group, expected, actual);
        CompiledRule.EachKey keys = group.one(CompiledRule.EachKey.class);
        CompiledRule.EachValue values = group.one(CompiledRule.EachValue.class);
        boolean anyMember = values != null || group.one(CompiledRule.Values.class) != null;
        if (keys != null) {
            compareKeys(keys, actual);
        }
        if (anyMember) {
            compareEachMember(rules, values, expected, actual);
        }
        return keys != null || anyMember;
    }

    private boolean judgesObjects(Rule rule) {
        return switch (rule.name()) {
            case "notEmpty" -> true;
            case "null" -> mode.has(Deviation.NULL_REFUSES_OBJECTS);
            case "equality" -> mode.has(Deviation.EQUALITY_OF_WHOLE_OBJECTS);
            default -> false;
        };
    }

    /** Rules about single values mean the members, all but the one that asks whether there are any. */
    private void judgeObject(CompiledGroup group, JsonObject expected, JsonObject actual) {
        for (CompiledRule.OfValue rule : group.checks()) {
            String failure = judgesObjects(rule.rule()) ? rule.check().failure(expected, actual, mode) : null;
            if (failure != null) {
                found.failed(rule.rule(), failure, expected, actual);
            }
        }
    }

    private void compareMembers(RuleState rules, JsonObject expected, JsonObject actual) {
        RuleState[] named = rules.members(expected);
        int next = 0;
        for (Map.Entry<String, JsonValue> member : expected.members().entrySet()) {
            RuleState state = named == null ? rules.member(member.getKey()) : named[next++];
            JsonValue value = actual.get(member.getKey());
            if (value != null) {
                path.enter(member.getKey());
                compare(state, member.getValue(), value);
                path.leave();
            }
        }
    }

    private void compareEachMember(
            RuleState rules, CompiledRule.@Nullable EachValue values, JsonObject expected, JsonObject actual) {
        if (expected.isEmpty() && values == null) {
            return;
        }
        for (Map.Entry<String, JsonValue> member : actual.members().entrySet()) {
            path.enter(member.getKey());
            compare(
                    rules.child(member.getKey(), values),
                    example(expected, member.getKey(), member.getValue()),
                    member.getValue());
            path.leave();
        }
    }

    /** The example of a name, or the first; where there is none a value is its own, so that rules alone count. */
    private static JsonValue example(JsonObject expected, String name, JsonValue actual) {
        JsonValue example = expected.get(name);
        if (example != null) {
            return example;
        }
        return expected.isEmpty()
                ? actual
                : expected.members().values().iterator().next();
    }

    private void compareKeys(CompiledRule.EachKey rule, JsonObject actual) {
        for (String key : actual.members().keySet()) {
            path.enter(key);
            rule.keys().judge(rule.example(), new JsonString(key), mode, found);
            path.leave();
        }
    }

    private void compareNames(JsonObject expected, JsonObject actual) {
        boolean missing = !actual.hasNamesOf(expected);
        boolean tooMany = !mode.allowsUnexpected()
                && actual.members().size() > expected.members().size();
        if (missing || tooMany) {
            found.addNames(mode, expected, actual);
        }
    }
}
