package dev.contract.core.match;

import dev.contract.core.match.CompiledRule.EachKey;
import dev.contract.core.match.CompiledRule.EachValue;
import dev.contract.core.model.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Rules of one group that go over the same keys or values, joined into one that asks for all of them. */
final class JoinedRules {

    private JoinedRules() {}

    /** The rules in their order, with one {@code eachKey} and one {@code eachValue} at most. */
    static List<CompiledRule> of(List<CompiledRule> rules) {
        List<CompiledRule> joined = new ArrayList<>();
        int keys = -1;
        int values = -1;
        for (CompiledRule rule : rules) {
            if (rule instanceof EachKey each && keys >= 0) {
                joined.set(keys, join((EachKey) joined.get(keys), each));
            } else if (rule instanceof EachValue each && values >= 0) {
                joined.set(values, join((EachValue) joined.get(values), each));
            } else {
                keys = rule instanceof EachKey ? joined.size() : keys;
                values = rule instanceof EachValue ? joined.size() : values;
                joined.add(rule);
            }
        }
        return joined;
    }

    private static EachKey join(EachKey one, EachKey other) {
        boolean hasExample = !one.example().equals(new JsonString(""));
        return new EachKey(
                one.rule(),
                hasExample ? one.example() : other.example(),
                one.keys().and(other.keys()));
    }

    private static EachValue join(EachValue one, EachValue other) {
        return new EachValue(one.rule(), one.group().and(other.group()));
    }
}
