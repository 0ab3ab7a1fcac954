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

    private final Map<String, List<String>> expected;
    private final RuleState rules;
    private final Mode mode;
    private final ParameterValues parameters;

    private QueryCheck(Map<String, List<String>> expected, RuleState rules, MatchingProfile profile) {
        this.expected = expected;
        this.rules = rules;
        this.mode = new Mode(true, !Deviation.QUERY_TEXT_IS_NO_NUMBER.in(profile), profile);
        this.parameters = new ParameterValues("query parameter", mode, true);
    }

    static PartCheck<HttpRequest> of(HttpRequest expected, Map<DocPath, RuleGroup> rules, RuleCompiler compiler) {
        String text = expected.queryText();
        return text == null || !rules.isEmpty()
                ? new QueryCheck(expected.query(), compiler.compile(Part.QUERY, rules), compiler.profile())
                : new QueryTextCheck(text);
    }

    @Override
    public void check(HttpRequest actual, List<Mismatch> mismatches) {
        expected.forEach((name, values) -> {
            Path path = new Path(name);
            MismatchCollector found = new MismatchCollector(Part.QUERY, path);
            parameters.compare(name, values, actual.query().get(name), rules.member(name), path, found);
            refuseBareName(name, values, actual, found);
            mismatches.addAll(found.mismatches());
        });
        actual.query().forEach((name, values) -> {
            if (!expected.containsKey(name)) {
                MismatchCollector found = new MismatchCollector(Part.QUERY, new Path(name));
                found.add("equality", parameters.unexpected(name), null, JsonValue.of(values), null);
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

    private void refuseBareName(String name, List<String> values, HttpRequest actual, MismatchCollector found) {
        String text = actual.queryText();
        boolean bare =
                text != null && values.contains("") && List.of(text.split("&")).contains(name);
        if (bare && mode.has(Deviation.BARE_PARAMETER_IS_NOT_EMPTY)) {
            String message = "Expected query parameter '%s' with value '' but it had none".formatted(name);
            found.add("equality", message, JsonValue.of(values), null, null);
        }
    }
}
