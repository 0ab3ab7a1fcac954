package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares bodies of HTML forms (application/x-www-form-urlencoded). */
record FormBody(Map<String, List<String>> parameters, RuleState rules, boolean complete, ParameterValues values)
        implements BodyComparison {

    static FormBody of(Bytes form, RuleState rules, Mode mode) {
        boolean complete = !mode.allowsUnexpected() || mode.has(Deviation.FORMS_ARE_COMPLETE);
        Mode text = new Mode(true, !mode.has(Deviation.FORM_TEXT_IS_NO_NUMBER), mode.profile());
        boolean indexed = !mode.has(Deviation.FORM_RULES_HAVE_NO_INDEX);
        return new FormBody(parse(form), rules, complete, new ParameterValues("form post parameter", text, indexed));
    }

    private static Map<String, List<String>> parse(Bytes form) {
        return QueryString.parse(form.text().strip());
    }

    @Override
    public Place plan(String path) {
        List<Place> places = new ArrayList<>();
        parameters.forEach((name, values) ->
                places.add(new ValuesPlace(Path.join(path, name), rules.member(name), values, this.values.mode())));
        String more = complete ? " and no others" : "; others may come";
        return new ParentPlace(
                path, "a form with " + parameters.keySet() + more, places, Demand.OneOf.only("form"), !complete);
    }

    @Override
    public void compare(Content actual, Path path, MismatchCollector found) {
        Map<String, List<String>> received = parse(actual.bytes());
        parameters.forEach((name, expected) -> {
            path.enter(name);
            values.compare(name, expected, received.get(name), rules.member(name), path, found);
            path.leave();
        });
        received.forEach((name, unexpected) -> {
            if (complete && !parameters.containsKey(name)) {
                path.enter(name);
                found.add("equality", values.unexpected(name), null, JsonValue.of(unexpected), null);
                path.leave();
            }
        });
    }
}
