package dev.contract.core.match;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the values of one parameter, in their order.
 *
 * @param kind what the parameter is called in messages
 * @param mode of comparing one value
 * @param indexed true if rules may mean single values of a parameter
 */
record ParameterValues(String kind, Mode mode, boolean indexed) {

    String unexpected(String name) {
        return "Unexpected %s '%s' received".formatted(kind, name);
    }

    void compare(
            String name,
            List<String> expected,
            @Nullable List<String> received,
            RuleState rules,
            Path path,
            MismatchCollector found) {
        if (received == null) {
            String message = "Expected %s '%s' but was missing".formatted(kind, name);
            found.add("equality", message, JsonValue.of(expected), null, null);
        } else if (rules.group() == null && expected.size() != received.size()) {
            String message = "Expected %s '%s' with %d value(s) but received %d value(s)"
                    .formatted(kind, name, expected.size(), received.size());
            found.add("equality", message, JsonValue.of(expected), JsonValue.of(received), null);
        } else {
            judgeSize(rules, expected, received, found);
            compareEach(name, expected, received, rules, path, found);
        }
    }

    private void compareEach(
            String name,
            List<String> expected,
            List<String> received,
            RuleState rules,
            Path path,
            MismatchCollector found) {
        for (int i = 0; i < received.size(); i++) {
            JsonValue wanted = new JsonString(expected.isEmpty() ? "" : expected.get(i < expected.size() ? i : 0));
            JsonValue value = new JsonString(received.get(i));
            path.enter(i);
            CompiledGroup ofValue = (indexed ? rules.item(i) : rules).group();
            if (ofValue != null && ofValue.judgesValues()) {
                ofValue.judge(wanted, value, mode, found);
            } else if (!wanted.equals(value)) {
                String message = "Expected %s '%s' with value %s but was %s"
                        .formatted(kind, name, Show.value(wanted), Show.value(value));
                found.add("equality", message, wanted, value, null);
            }
            path.leave();
        }
    }

    private void judgeSize(RuleState rules, List<String> expected, List<String> received, MismatchCollector found) {
        CompiledGroup group = rules.group();
        if (group == null) {
            return;
        }
        for (CompiledRule.OfValue rule : group.checks()) {
            String failure = rule.check() instanceof SizeCheck size
                    ? size.failure(JsonValue.of(expected), JsonValue.of(received), mode)
                    : null;
            if (failure != null) {
                found.failed(rule.rule(), failure, JsonValue.of(expected), JsonValue.of(received));
            }
        }
    }
}
