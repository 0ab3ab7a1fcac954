package dev.contract.core.match;

import dev.contract.core.model.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one header.
 *
 * @param group the rules that judge it; null if its values are compared
 */
record HeaderDemand(
        HeaderCheck check,
        String name,
        List<String> values,
        @Nullable CompiledGroup group) implements Demand {

    @Override
    public boolean isWithin(Demand other) {
        if (!(other instanceof HeaderDemand wider)) {
            return false;
        }
        if (wider.group != null) {
            return !isWrittenInManyWays(wider) && eachIsWithin(wider);
        }
        boolean known = group == null || (values.size() == 1 && group.isEquality());
        return known && wider.check.accepts(wider.name, wider.values, values);
    }

    /** Without a rule a media type may have more parameters, and a list other spaces: no pattern is sure to take those. */
    private boolean isWrittenInManyWays(HeaderDemand wider) {
        boolean free = HeaderValues.isMediaType(name)
                || name.equalsIgnoreCase("Cookie")
                || name.equalsIgnoreCase("Set-Cookie")
                || values.stream().anyMatch(value -> value.contains(","));
        boolean anyText = wider.group != null
                && wider.group.checks().stream()
                        .allMatch(rule -> rule.rule().name().equals("type"));
        return group == null && free && !anyText;
    }

    private boolean eachIsWithin(HeaderDemand wider) {
        List<String> mine = check.split(name, values);
        List<String> others = wider.check.split(name, wider.values);
        for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
            if (!value(mine, group, i).isWithin(value(others, wider.group, i))) {
                return false;
            }
        }
        return true;
    }

    private ValueDemand value(List<String> examples, @Nullable CompiledGroup rules, int index) {
        String example = examples.isEmpty() ? "" : examples.get(index < examples.size() ? index : 0);
        return new ValueDemand(rules, new JsonString(example), check.mode(), true);
    }

    @Override
    public @Nullable Object freeExample() {
        return group == null || group.isEquality() ? null : values;
    }
}
