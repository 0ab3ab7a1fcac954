package dev.contract.core.match;

import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import java.util.List;

/** Compares methods: by a rule if there is one, else without regard to case. */
record MethodCheck(String expected, RuleState rules, Mode mode) implements PartCheck<HttpRequest> {

    @Override
    public void check(HttpRequest actual, List<Mismatch> mismatches) {
        MismatchCollector found = new MismatchCollector(Part.METHOD, new Path(""));
        JsonValue wanted = new JsonString(expected);
        JsonValue method = new JsonString(actual.method());
        CompiledGroup group = rules.group();
        if (group != null && group.judgesValues()) {
            group.judge(wanted, method, mode, found);
        } else if (!expected.equalsIgnoreCase(actual.method())) {
            String message = "Expected method %s but was %s".formatted(expected, actual.method());
            found.add("equality", message, wanted, method, null);
        }
        mismatches.addAll(found.mismatches());
    }

    @Override
    public PartPlan plan() {
        Place method = rules.group() == null
                ? new SinglePlace(
                        "",
                        Applied.NOTHING,
                        "equal to '" + expected + "'",
                        new ValueDemand(null, new JsonString(expected), mode, true))
                : SinglePlace.ofText("", rules, expected, mode);
        return new PartPlan(Part.METHOD, List.of(method));
    }
}
