package dev.contract.core.match;

import dev.contract.core.match.CompiledRule.EachKey;
import dev.contract.core.match.CompiledRule.EachValue;
import dev.contract.core.match.CompiledRule.Values;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is asked of an object alone: its names. What is asked of its members is compared member by member. */
record ObjectDemand(JsonPlace place, JsonObject example) implements Demand {

    private boolean isOpen() {
        return place.mode().allowsUnexpected();
    }

    private @Nullable EachValue each() {
        return place.rule(EachValue.class);
    }

    /** True if the names of the example are asked for. */
    private boolean isNamed() {
        boolean anyName = each() != null || place.rule(Values.class) != null || place.rule(EachKey.class) != null;
        return !anyName || (!isOpen() && example.isEmpty());
    }

    private boolean judgesEach() {
        return !isNamed() && (each() != null || (place.rule(Values.class) != null && !example.isEmpty()));
    }

    private boolean hasAlternatives() {
        CompiledGroup group = place.rules().group();
        return group != null && !group.alternatives().isEmpty();
    }

    private Object identity() {
        CompiledGroup group = place.rules().group();
        return group == null ? "" : group.identity();
    }

    @Override
    public boolean isWithin(Demand other) {
        if (!(other instanceof ObjectDemand wider)) {
            return other instanceof ValueDemand value && value.isAnything();
        }
        if (hasAlternatives() || wider.hasAlternatives()) {
            return identity().equals(wider.identity()) && example.sameAs(wider.example);
        }
        return namesAreWithin(wider) && keysAreWithin(wider) && (!wider.mustNotBeEmpty() || isNotEmpty());
    }

    private boolean namesAreWithin(ObjectDemand wider) {
        if (wider.isNamed()) {
            return isNamed() || (wider.isOpen() && wider.example.isEmpty());
        }
        return !wider.judgesEach() || judgesEach() || (isNamed() && !isOpen());
    }

    private boolean keysAreWithin(ObjectDemand wider) {
        EachKey wanted = wider.isNamed() ? null : wider.place.rule(EachKey.class);
        if (wanted == null) {
            return true;
        }
        ValueDemand names = names(wanted);
        EachKey mine = place.rule(EachKey.class);
        if (mine != null && !isNamed()) {
            return names(mine).isWithin(names);
        }
        return isNamed()
                && !isOpen()
                && example.members().keySet().stream().allMatch(name -> names.accepts(new JsonString(name)));
    }

    private ValueDemand names(EachKey rule) {
        return new ValueDemand(rule.keys(), rule.example(), place.mode(), true);
    }

    private boolean mustNotBeEmpty() {
        CompiledGroup group = place.rules().group();
        return group != null
                && group.checks().stream().anyMatch(rule -> rule.rule().name().equals("notEmpty"));
    }

    private boolean isNotEmpty() {
        return mustNotBeEmpty() || (isNamed() && !example.isEmpty());
    }

    /** Compares member by member what two objects ask for. */
    void compareMembers(ObjectDemand changed, Differences found) {
        if (hasAlternatives() && changed.hasAlternatives()) {
            compareAlternatives(changed, found);
        } else if (isNamed() && changed.isNamed()) {
            found.compare(place.below(), changed.place.below(), isOpen());
        } else if (isNamed() ? changed.judgesEach() : judgesEach() && (changed.isNamed() || changed.judgesEach())) {
            for (String name : isNamed() ? names() : changed.isNamed() ? changed.names() : allNames(changed)) {
                compare(member(name), changed.member(name), changed, found);
            }
            if (judgesEach() && changed.judgesEach()) {
                otherMember().compare(changed.otherMember(), found);
            }
        }
    }

    /** Each alternative may look at any member: where the rules are the same, what holds below them has to be, too. */
    private void compareAlternatives(ObjectDemand changed, Differences found) {
        for (String name : allNames(changed)) {
            memberByName(name).compare(changed.memberByName(name), found);
        }
        memberByName(null).compare(changed.memberByName(null), found);
    }

    private Place memberByName(@Nullable String name) {
        RuleState state =
                name == null ? place.rules().otherMember() : place.rules().member(name);
        String path = name == null ? place.path() + ".*" : Path.join(place.path(), name);
        JsonValue value = name == null ? null : example.get(name);
        if (value == null && example.isEmpty()) {
            return own(path, state);
        }
        JsonValue first = example.members().values().iterator().next();
        return place.child(path, state, value == null ? first : value, null);
    }

    /** A member that is compared as all others are is not told again. */
    private void compare(Place mine, Place now, ObjectDemand changed, Differences found) {
        boolean asOthers = judgesEach()
                && changed.judgesEach()
                && isLike(mine, otherMember())
                && isLike(now, changed.otherMember());
        if (!asOthers) {
            mine.compare(now, found);
        }
    }

    @SuppressWarnings("ReferenceEquality") // states and examples are shared, and large
    static boolean isLike(Place one, Place other) {
        return one instanceof JsonPlace first
                && other instanceof JsonPlace second
                && first.rules() == second.rules()
                && first.example() == second.example();
    }

    private Set<String> names() {
        return example.members().keySet();
    }

    private Set<String> allNames(ObjectDemand other) {
        Set<String> all = new TreeSet<>(names());
        all.addAll(other.names());
        all.addAll(place.rules().names());
        all.addAll(other.place.rules().names());
        return all;
    }

    private Place member(String name) {
        Place member = place.at(name);
        return member == null ? own(Path.join(place.path(), name), place.rules().child(name, each())) : member;
    }

    private Place otherMember() {
        EachValue each = each();
        RuleState state = each == null ? place.rules().otherMember() : each.state();
        String path = place.path() + ".*";
        return example.isEmpty()
                ? own(path, state)
                : place.child(path, state, example.members().values().iterator().next(), each);
    }

    private Place own(String path, RuleState state) {
        return new OwnPlace(path, state, "", place.mode());
    }
}
