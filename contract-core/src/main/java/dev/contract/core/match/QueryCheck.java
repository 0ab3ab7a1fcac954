package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares query parameters: the names have to be the same in any order, the values of a name in their order. */
final class QueryCheck implements PartCheck<HttpRequest> {

    private static final Pattern INDEXED = Pattern.compile("(.+)\\[(\\d{1,9}|\\*)]");

    static final Place NO_OTHERS =
            new SinglePlace("", Applied.NOTHING, "no other parameters", Demand.OneOf.only("parameters"));

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
        if (text != null && rules.isEmpty()) {
            return new QueryTextCheck(text);
        }
        Map<DocPath, RuleGroup> placed = new LinkedHashMap<>();
        rules.forEach((path, group) ->
                placed.putIfAbsent(placed(path, expected.query().keySet()), group));
        return new QueryCheck(expected.query(), compiler.compile(Part.QUERY, placed), compiler.profile());
    }

    /** Whether {@code x[0]} is a name or the first value of {@code x}, only the expected parameters can tell. */
    private static DocPath placed(DocPath path, Set<String> names) {
        String name = path.name();
        if (names.contains(name) || path.tokens().isEmpty()) {
            return path;
        }
        List<PathToken> below = path.tokens().subList(1, path.tokens().size());
        String whole = name + new DocPath(below).toString().substring(1);
        Matcher indexed = INDEXED.matcher(name);
        if (names.contains(whole)) {
            return DocPath.ofName(whole);
        }
        if (!indexed.matches() || !names.contains(indexed.group(1))) {
            return path;
        }
        DocPath values = DocPath.ofName(indexed.group(1));
        String index = indexed.group(2);
        return index.equals("*") ? values.anyIndex() : values.index(Integer.parseInt(index));
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
        expected.forEach((name, values) -> places.add(new ValuesPlace(name, rules.member(name), values, mode)));
        places.add(NO_OTHERS);
        return new PartPlan(Part.QUERY, places, false);
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
