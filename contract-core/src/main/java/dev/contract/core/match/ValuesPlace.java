package dev.contract.core.match;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a parameter in a query or a form. */
record ValuesPlace(String path, RuleState rules, List<String> values, Mode mode) implements Place {

    @Override
    public Applied applied() {
        return Applied.of(rules, "");
    }

    @Override
    public String asks() {
        String shown = values.size() == 1 ? Show.value(new JsonString(values.get(0))) : Show.json(JsonValue.of(values));
        return rules.group() == null ? "equal to " + shown : "any number of values, example " + shown;
    }

    @Override
    public Demand demand() {
        return new ValuesDemand(rules, values, mode);
    }

    /** What is asked of single values is part of what is asked of all. */
    @Override
    public void compare(Place changed, Differences found) {
        found.compare(this, changed);
    }

    /** Only where a rule is about one of several values is there more to say than for all of them. */
    @Override
    public List<Place> below() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (rules.item(i).isDirect()) {
                places.add(SinglePlace.ofText(Path.join(path, Integer.toString(i)), rules.item(i), example(i), mode));
            }
        }
        return places;
    }

    @Override
    public @Nullable Place at(String step) {
        if (!step.matches("\\d{1,9}")) {
            return null;
        }
        int index = Integer.parseInt(step);
        boolean judged = index < values.size() || rules.group() != null;
        return judged ? SinglePlace.ofText(Path.join(path, step), rules.item(index), example(index), mode) : null;
    }

    private String example(int index) {
        return values.isEmpty() ? "" : values.get(index < values.size() ? index : 0);
    }
}
