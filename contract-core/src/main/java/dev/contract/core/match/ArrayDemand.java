package dev.contract.core.match;

import dev.contract.core.match.CompiledRule.ArrayContains;
import dev.contract.core.match.CompiledRule.EachValue;
import dev.contract.core.match.CompiledRule.IgnoreOrder;
import dev.contract.core.match.CompiledRule.OfValue;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is asked of an array alone: its size, and how items are found. What is asked of items is compared item by item. */
record ArrayDemand(JsonPlace place, JsonArray example) implements Demand {

    private static final int LONGEST_INDEX = 5;

    private @Nullable CompiledGroup group() {
        return place.rules().group();
    }

    private boolean isByPosition() {
        CompiledGroup group = group();
        return group == null || group.isEquality();
    }

    private @Nullable EachValue each() {
        return place.rule(EachValue.class);
    }

    private @Nullable IgnoreOrder anyOrder() {
        return place.rule(IgnoreOrder.class);
    }

    private boolean isContaining() {
        return place.rule(ArrayContains.class) != null;
    }

    /** True if every item is compared with an example. */
    private boolean isTemplate() {
        boolean plain =
                !isContaining() && anyOrder() == null && !example.items().isEmpty();
        return !isByPosition() && (each() != null || plain);
    }

    private List<Place> variants() {
        return isContaining()
                ? place.below().stream()
                        .filter(below ->
                                below instanceof JsonPlace item && item.origin().startsWith("variant "))
                        .toList()
                : List.of();
    }

    private boolean hasAlternatives() {
        CompiledGroup group = group();
        return group != null && !group.alternatives().isEmpty();
    }

    private Object identity() {
        CompiledGroup group = group();
        return group == null ? "" : group.identity();
    }

    private Bounds size() {
        CompiledGroup group = group();
        IgnoreOrder any = anyOrder();
        if (group == null || isByPosition() || (any != null && any.min() == null && any.max() == null)) {
            return Bounds.exactly(example.size());
        }
        Bounds bounds = Bounds.of(group.checks());
        return any == null ? bounds : bounds.and(any.min(), any.max());
    }

    @Override
    public boolean isWithin(Demand other) {
        if (!(other instanceof ArrayDemand wider)) {
            return other instanceof ValueDemand value && value.isAnything();
        }
        if (hasAlternatives() || wider.hasAlternatives()) {
            return identity().equals(wider.identity()) && example.sameAs(wider.example);
        }
        if (!size().isWithin(wider.size())) {
            return false;
        }
        return wider.isByPosition()
                ? isByPosition()
                : wider.checks().stream().allMatch(this::follows)
                        && variantsAreWithin(wider)
                        && (wider.anyOrder() == null || isListedAs(wider))
                        && (!wider.isTemplate() || isTemplate() || isByPosition());
    }

    private List<OfValue> checks() {
        CompiledGroup group = group();
        return group == null ? List.of() : group.checks();
    }

    /** True if the array passes a rule about values; sizes are compared beside. */
    private boolean follows(OfValue wanted) {
        return switch (wanted.rule().name()) {
            case "type", "regex", "include" -> true;
            case "notEmpty" -> size().min() > 0 || has(wanted);
            default -> has(wanted) && !wanted.rule().name().equals("equality");
        };
    }

    private boolean has(OfValue wanted) {
        return checks().stream().anyMatch(rule -> rule.rule().equals(wanted.rule()));
    }

    private boolean isListedAs(ArrayDemand wider) {
        boolean listed = isByPosition() || (anyOrder() != null && each() == null);
        return listed && example.size() == wider.example.size();
    }

    /** As many variants are compared one by one; else each that is asked for has to be among those that there are. */
    private boolean variantsAreWithin(ArrayDemand wider) {
        List<Place> wanted = wider.variants();
        List<Place> mine = isByPosition() ? place.below() : variants();
        boolean paired = isContaining() && mine.size() == wanted.size();
        return paired || wanted.stream().allMatch(each -> mine.stream().anyMatch(item -> isWithin(item, each)));
    }

    private static boolean isWithin(Place old, Place changed) {
        Differences found = new Differences(Part.BODY, false);
        old.compare(changed, found);
        return found.found().stream().allMatch(each -> each.relation().acceptsAllAsBefore());
    }

    /** Compares item by item what two arrays ask for. */
    void compareItems(ArrayDemand changed, Differences found) {
        List<Place> variants = variants();
        List<Place> now = changed.variants();
        for (int i = 0; variants.size() == now.size() && i < now.size(); i++) {
            variants.get(i).compare(now.get(i), found);
        }
        if (hasAlternatives() && changed.hasAlternatives()) {
            for (int index : indexes(changed)) {
                itemByRules(index).compare(changed.itemByRules(index), found);
            }
            itemByRules(-1).compare(changed.itemByRules(-1), found);
        } else if (isTemplate() && changed.isTemplate()) {
            compareTemplates(changed, found);
        } else if (isListed() ? changed.isListed() || changed.isTemplate() : isTemplate() && changed.isListed()) {
            int size = isListed() ? example.size() : changed.example.size();
            int common = changed.isListed() ? Math.min(size, changed.example.size()) : size;
            for (int i = 0; i < common; i++) {
                item(i).compare(changed.item(i), found);
            }
        }
    }

    private boolean isListed() {
        return isByPosition() || (anyOrder() != null && !isTemplate() && !isContaining());
    }

    /** An item that is compared as all others are is not told again. */
    private void compareTemplates(ArrayDemand changed, Differences found) {
        Place others = otherItem();
        Place othersNow = changed.otherItem();
        for (int index : indexes(changed)) {
            Place mine = item(index);
            Place now = changed.item(index);
            if (!(ObjectDemand.isLike(mine, others) && ObjectDemand.isLike(now, othersNow))) {
                mine.compare(now, found);
            }
        }
        others.compare(othersNow, found);
    }

    private Set<Integer> indexes(ArrayDemand other) {
        Set<Integer> indexes = new TreeSet<>();
        for (int i = 0; i < Math.max(example.size(), other.example.size()); i++) {
            indexes.add(i);
        }
        for (ArrayDemand each : List.of(this, other)) {
            each.place.rules().names().stream()
                    .filter(name -> name.length() < LONGEST_INDEX && Literals.isIndex(name))
                    .forEach(name -> indexes.add(Integer.valueOf(name)));
        }
        return indexes;
    }

    /** An item as alternatives may look at it that no rule for each item is among; a negative index is any other. */
    private Place itemByRules(int index) {
        RuleState state = index < 0 ? place.rules().otherItem() : place.rules().item(index);
        String path = index < 0 ? place.path() + "[*]" : Path.join(place.path(), Integer.toString(index));
        if (example.items().isEmpty()) {
            return new OwnPlace(path, state, "", place.mode());
        }
        JsonValue value = example.items().get(index >= 0 && index < example.size() ? index : 0);
        return place.child(path, state, value, null);
    }

    private Place item(int index) {
        EachValue each = each();
        return item(
                Path.join(place.path(), Integer.toString(index)), place.rules().child(index, each), index);
    }

    private Place otherItem() {
        EachValue each = each();
        return item(place.path() + "[*]", each == null ? place.rules().otherItem() : each.state(), 0);
    }

    private Place item(String path, RuleState state, int index) {
        if (example.items().isEmpty()) {
            return new OwnPlace(path, state, "", place.mode());
        }
        JsonValue value = example.items().get(index < example.size() ? index : 0);
        return place.child(path, state, value, each());
    }
}
