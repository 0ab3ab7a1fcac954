package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares query parameters: the names have to be the same in any order, the values of a name in their order. */
final class QueryCheck implements PartCheck<HttpRequest> {

    private static final ParameterValues VALUES = new ParameterValues("query parameter");

    private final Map<String, List<String>> expected;
    private final RuleState rules;

    private QueryCheck(Map<String, List<String>> expected, RuleState rules) {
        this.expected = expected;
        this.rules = rules;
    }

    static PartCheck<HttpRequest> of(HttpRequest expected, Map<DocPath, RuleGroup> rules, RuleCompiler compiler) {
        String text = expected.queryText();
        return text == null || !rules.isEmpty()
                ? new QueryCheck(expected.query(), compiler.compile(Part.QUERY, rules))
                : new QueryTextCheck(text);
    }

    @Override
    public void check(HttpRequest actual, List<Mismatch> mismatches) {
        expected.forEach((name, values) -> {
            Path path = new Path(name);
            MismatchCollector found = new MismatchCollector(Part.QUERY, path);
            VALUES.compare(name, values, actual.query().get(name), rules.member(name), path, found);
            mismatches.addAll(found.mismatches());
        });
        actual.query().forEach((name, values) -> {
            if (!expected.containsKey(name)) {
                MismatchCollector found = new MismatchCollector(Part.QUERY, new Path(name));
                found.add("equality", VALUES.unexpected(name), null, JsonValue.of(values), null);
                mismatches.addAll(found.mismatches());
            }
        });
    }

    @Override
    public PartPlan plan() {
        List<Place> places = new ArrayList<>();
        expected.forEach((name, values) -> places.add(new ValuesPlace(name, rules.member(name), values)));
        places.add(new SinglePlace("", Applied.NOTHING, "no other parameters"));
        return new PartPlan(Part.QUERY, places);
    }
}
