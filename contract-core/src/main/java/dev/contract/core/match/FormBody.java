package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares bodies of HTML forms (application/x-www-form-urlencoded). */
record FormBody(Map<String, List<String>> parameters, RuleState rules, Mode mode) implements BodyComparison {

    private static final ParameterValues VALUES = new ParameterValues("form post parameter");

    static FormBody of(Bytes form, RuleState rules, Mode mode) {
        return new FormBody(parse(form), rules, mode);
    }

    private static Map<String, List<String>> parse(Bytes form) {
        return QueryString.parse(form.text().strip());
    }

    @Override
    public Place plan(String path) {
        List<Place> places = new ArrayList<>();
        parameters.forEach(
                (name, values) -> places.add(new ValuesPlace(Path.join(path, name), rules.member(name), values)));
        String more = mode.allowsUnexpected() ? "; others may come" : " and no others";
        return new ParentPlace(path, "a form with " + parameters.keySet() + more, places);
    }

    @Override
    public void compare(Content actual, Path path, MismatchCollector found) {
        Map<String, List<String>> received = parse(actual.bytes());
        parameters.forEach((name, values) -> {
            path.enter(name);
            VALUES.compare(name, values, received.get(name), rules.member(name), path, found);
            path.leave();
        });
        received.forEach((name, values) -> {
            if (!mode.allowsUnexpected() && !parameters.containsKey(name)) {
                path.enter(name);
                found.add("equality", VALUES.unexpected(name), null, JsonValue.of(values), null);
                path.leave();
            }
        });
    }
}
