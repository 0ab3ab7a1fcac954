package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.Map;

/** Finds {@code arrayContains} rules that name an item which the example does not have: no array could be judged. */
final class VariantExamples {

    private final RuleCompiler problems;
    private final Path path = new Path("$");

    VariantExamples(RuleCompiler problems) {
        this.problems = problems;
    }

    void check(RuleState rules, JsonValue example) {
        if (example instanceof JsonArray array) {
            checkArray(rules, array);
        } else if (example instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                path.enter(member.getKey());
                check(rules.member(member.getKey()), member.getValue());
                path.leave();
            }
        }
    }

    private void checkArray(RuleState rules, JsonArray array) {
        CompiledGroup group = rules.group();
        if (group != null) {
            group.all(CompiledRule.ArrayContains.class).forEach(rule -> checkVariants(rule, array));
        }
        for (int i = 0; i < array.size(); i++) {
            path.enter(i);
            check(rules.item(i), array.items().get(i));
            path.leave();
        }
    }

    private void checkVariants(CompiledRule.ArrayContains rule, JsonArray array) {
        for (CompiledRule.Variant variant : rule.variants()) {
            if (variant.index() < array.size()) {
                path.enter(variant.index());
                check(variant.rules(), array.items().get(variant.index()));
                path.leave();
            } else {
                problems.problem("the rule 'arrayContains' names the item %d of an example with %d items (body %s)"
                        .formatted(variant.index(), array.size(), path));
            }
        }
    }
}
