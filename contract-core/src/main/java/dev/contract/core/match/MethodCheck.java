package dev.contract.core.match;

import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.Part;
import java.util.List;

/** Compares methods, without regard to case. */
record MethodCheck(String expected) implements PartCheck<HttpRequest> {

    @Override
    public void check(HttpRequest actual, List<Mismatch> mismatches) {
        if (!expected.equalsIgnoreCase(actual.method())) {
            MismatchCollector found = new MismatchCollector(Part.METHOD, new Path(""));
            String message = "Expected method %s but was %s".formatted(expected, actual.method());
            found.add("equality", message, new JsonString(expected), new JsonString(actual.method()), null);
            mismatches.addAll(found.mismatches());
        }
    }

    @Override
    public PartPlan plan() {
        return new PartPlan(Part.METHOD, List.of(new SinglePlace("", Applied.NOTHING, "equal to '" + expected + "'")));
    }
}
