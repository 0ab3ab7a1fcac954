package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Map;

/** Compares query parameters: the names have to be the same in any order, the values of a name in their order. */
final class QueryCheck implements PartCheck<HttpRequest> {

    private final Map<String, List<String>> expected;
    private final RuleState rules;

    private QueryCheck(Map<String, List<String>> expected, RuleState rules) {
        this.expected = expected;
        this.rules = rules;
    }

    static QueryCheck of(Map<String, List<String>> expected, Map<DocPath, RuleGroup> rules, RuleCompiler compiler) {
        return new QueryCheck(expected, compiler.compile(Part.QUERY, rules));
    }

    @Override
    public void check(HttpRequest actual, List<Mismatch> mismatches) {
        expected.forEach((name, values) -> {
            Path path = new Path(name);
            MismatchCollector found = new MismatchCollector(Part.QUERY, path);
            List<String> received = actual.query().get(name);
            if (received == null) {
                String message = "Expected query parameter '%s' but was missing".formatted(name);
                found.add("equality", message, JsonValue.of(values), null, null);
            } else {
                compare(name, values, received, path, found);
            }
            mismatches.addAll(found.mismatches());
        });
        actual.query().forEach((name, values) -> {
            if (!expected.containsKey(name)) {
                MismatchCollector found = new MismatchCollector(Part.QUERY, new Path(name));
                String message = "Unexpected query parameter '%s' received".formatted(name);
                found.add("equality", message, null, JsonValue.of(values), null);
                mismatches.addAll(found.mismatches());
            }
        });
    }

    private void compare(
            String name, List<String> expected, List<String> received, Path path, MismatchCollector found) {
        RuleState state = rules.member(name);
        CompiledGroup group = state.group();
        if (group == null && expected.size() != received.size()) {
            String message = "Expected query parameter '%s' with %d value(s) but received %d value(s)"
                    .formatted(name, expected.size(), received.size());
            found.add("equality", message, JsonValue.of(expected), JsonValue.of(received), null);
            return;
        }
        judgeSize(state, expected, received, found);
        for (int i = 0; i < received.size(); i++) {
            JsonValue wanted = new JsonString(expected.isEmpty() ? "" : expected.get(i < expected.size() ? i : 0));
            JsonValue value = new JsonString(received.get(i));
            path.enter(i);
            CompiledGroup ofValue = state.item(i).group();
            if (ofValue != null) {
                ofValue.judge(wanted, value, Mode.TEXT, found);
            } else if (!wanted.equals(value)) {
                String message = "Expected query parameter '%s' with value %s but was %s"
                        .formatted(name, Show.value(wanted), Show.value(value));
                found.add("equality", message, wanted, value, null);
            }
            path.leave();
        }
    }

    private static void judgeSize(
            RuleState state, List<String> expected, List<String> received, MismatchCollector found) {
        CompiledGroup group = state.group();
        CompiledRule.OfValue rule = group == null ? null : group.first(CompiledRule.OfValue.class);
        if (rule != null && rule.check() instanceof SizeCheck size) {
            String failure = size.failure(JsonValue.of(expected), JsonValue.of(received), Mode.TEXT);
            if (failure != null) {
                found.failed(rule.rule(), failure, JsonValue.of(expected), JsonValue.of(received));
            }
        }
    }
}
