package dev.contract.core.match;

import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.Part;
import dev.contract.core.model.QueryString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares queries as texts, order and all, as specification 1 asks for; only percent-encoding does not count. */
record QueryTextCheck(String expected) implements PartCheck<HttpRequest>, Demand {

    @Override
    public void check(HttpRequest actual, List<Mismatch> mismatches) {
        String received = actual.queryAsText();
        if (!QueryString.sameText(expected, received)) {
            MismatchCollector found = new MismatchCollector(Part.QUERY, new Path(""));
            String message = "Expected query '%s' but was '%s'".formatted(expected, received);
            found.add("equality", message, new JsonString(expected), new JsonString(received), hint(received));
            mismatches.addAll(found.mismatches());
        }
    }

    @Override
    public PartPlan plan() {
        String asks = "the text '" + expected + "', however it is encoded";
        return new PartPlan(Part.QUERY, List.of(new SinglePlace("", Applied.NOTHING, asks, this)));
    }

    @Override
    public boolean isWithin(Demand wider) {
        return wider instanceof QueryTextCheck other && QueryString.sameText(expected, other.expected);
    }

    /** The text that is asked for; null if the places are those of parameters. */
    static @Nullable QueryTextCheck among(List<Place> places) {
        return places.size() == 1 && places.get(0).demand() instanceof QueryTextCheck text ? text : null;
    }

    /** The same as its parameters, whose order does not count. */
    List<Place> parameters() {
        List<Place> places = new ArrayList<>();
        RuleState rules = new RuleTrie().root();
        QueryString.parse(expected)
                .forEach((name, values) ->
                        places.add(new ValuesPlace(name, rules, values, Mode.text(MatchingProfile.DEFAULT))));
        places.add(QueryCheck.NO_OTHERS);
        return places;
    }

    private @Nullable String hint(String received) {
        return QueryString.parse(expected).equals(QueryString.parse(received))
                ? "the same parameters, written differently: this contract is of specification 1, which compares the text"
                : null;
    }
}
