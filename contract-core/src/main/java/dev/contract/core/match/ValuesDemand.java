package dev.contract.core.match;

import dev.contract.core.model.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the values of a parameter: how many there are, and of each one by its place. */
record ValuesDemand(RuleState rules, List<String> values, Mode mode) implements Demand {

    private boolean isCounted() {
        return rules.group() == null;
    }

    private Bounds size() {
        CompiledGroup group = rules.group();
        return group == null ? Bounds.exactly(values.size()) : Bounds.of(group.checks());
    }

    private ValueDemand value(int index) {
        String example = values.isEmpty() ? "" : values.get(index < values.size() ? index : 0);
        return new ValueDemand(rules.item(index).group(), new JsonString(example), mode, true);
    }

    /** Beyond this place all values are judged alike. */
    private int alike() {
        int last = rules.names().stream()
                .filter(name -> name.length() < 5 && Literals.isIndex(name))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return Math.max(values.size(), last + 1);
    }

    @Override
    public boolean isWithin(Demand other) {
        if (!(other instanceof ValuesDemand wider) || !size().isWithin(wider.size())) {
            return false;
        }
        int compared = isCounted() ? values.size() : Math.max(alike(), wider.alike()) + 1;
        for (int i = 0; i < compared; i++) {
            if (!value(i).isWithin(wider.value(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Object freeExample() {
        boolean free = rules.group() != null && value(0).freeExample() != null;
        return free ? values : null;
    }
}
