package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document.
 *
 * @param origin the rule that the rules here are inside of; empty if there is none
 */
record JsonPlace(String path, RuleState rules, String origin, JsonValue example, Mode mode) implements Place {

    @Override
    public Applied applied() {
        return Applied.of(rules, origin);
    }

    @Override
    public String asks() {
        if (example instanceof JsonObject object) {
            return new JsonObjectPlan(this, object).asks();
        }
        return example instanceof JsonArray array
                ? new JsonArrayPlan(this, array).asks()
                : SinglePlace.asks(rules, example);
    }

    @Override
    public List<Place> below() {
        if (example instanceof JsonObject object) {
            return new JsonObjectPlan(this, object).below();
        }
        return example instanceof JsonArray array ? new JsonArrayPlan(this, array).below() : List.of();
    }

    @Override
    public @Nullable Place at(String step) {
        if (example instanceof JsonObject object) {
            return new JsonObjectPlan(this, object).at(step);
        }
        return example instanceof JsonArray array ? new JsonArrayPlan(this, array).at(step) : null;
    }

    @Override
    public Demand demand() {
        if (example instanceof JsonObject object) {
            return new ObjectDemand(this, object);
        }
        return example instanceof JsonArray array
                ? new ArrayDemand(this, array)
                : new ValueDemand(rules.group(), example, mode, false);
    }

    @Override
    public void compare(Place changed, Differences found) {
        boolean same = changed instanceof JsonPlace now && found.isSame(example, now.example);
        if (same || !found.goesOn(changed.path())) {
            return;
        }
        found.compare(this, changed);
        if (changed instanceof JsonPlace other) {
            if (example instanceof JsonObject object && other.example instanceof JsonObject now) {
                new ObjectDemand(this, object).compareMembers(new ObjectDemand(other, now), found);
            } else if (example instanceof JsonArray array && other.example instanceof JsonArray now) {
                new ArrayDemand(this, array).compareItems(new ArrayDemand(other, now), found);
            }
        }
    }

    /** The rule of a kind that holds here. */
    <T extends CompiledRule> @Nullable T rule(Class<T> kind) {
        CompiledGroup group = rules.group();
        return group == null ? null : group.one(kind);
    }

    JsonPlace child(String childPath, RuleState state, JsonValue value, CompiledRule.@Nullable EachValue each) {
        return new JsonPlace(childPath, state, each == null ? origin : "eachValue at " + path, value, mode);
    }

    /** Examples that are each compared with the one of its step, and anything beyond them with the first. */
    List<Place> likeExamples(
            Map<String, JsonValue> examples, RuleState other, String wildcard, CompiledRule.@Nullable EachValue each) {
        List<Place> places = new ArrayList<>();
        boolean allAlike = false;
        for (Map.Entry<String, JsonValue> entry : examples.entrySet()) {
            RuleState state = rules.child(entry.getKey(), each);
            if (places.isEmpty()) {
                allAlike = state == (each == null ? other : each.state());
            }
            String name = allAlike && examples.size() == 1 ? path + wildcard : Path.join(path, entry.getKey());
            places.add(child(name, state, entry.getValue(), each));
        }
        if (!places.isEmpty() && !allAlike) {
            JsonValue first = examples.values().iterator().next();
            places.add(child(path + wildcard, other, first, each));
        }
        return places;
    }
}
