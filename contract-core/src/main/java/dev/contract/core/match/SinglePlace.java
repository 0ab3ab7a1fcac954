package dev.contract.core.match;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;

/** A place with nothing below it. */
record SinglePlace(String path, Applied applied, String asks, Demand demand) implements Place {

    /** A place with one text, judged by the rules of a state or by equality. */
    static SinglePlace ofText(String path, RuleState rules, String example, Mode mode) {
        JsonString text = new JsonString(example);
        return of(path, rules, text, new ValueDemand(rules.group(), text, mode, true));
    }

    /** A place with one value, judged by the rules of a state or by equality. */
    static SinglePlace of(String path, RuleState rules, JsonValue example, Demand demand) {
        return new SinglePlace(path, Applied.of(rules, ""), asks(rules, example), demand);
    }

    /** What is asked of a single value. */
    static String asks(RuleState rules, JsonValue example) {
        CompiledGroup group = rules.group();
        boolean judged = group != null && group.judgesValues() && !group.isEquality();
        return (judged ? "example " : "equal to ") + Show.value(example);
    }
}
