package dev.contract.core.match;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the children that the example of an element lacks: a response may have them, unless a type rule holds
 * at their name.
 *
 * @param rules the state at the element
 * @param told spellings of names that are compared elsewhere
 */
record XmlOthers(RuleState rules, Set<String> told) implements Demand {

    /** True if a type rule holds at a child whose name is spelled so. */
    static boolean refuses(RuleState rules, XmlName name) {
        return isRefusing(rules.member(name.spellings()));
    }

    private static boolean isRefusing(RuleState state) {
        CompiledGroup group = state.sibling(0).group();
        return group != null
                && group.rules().stream().anyMatch(rule -> rule.rule().name().equals("type"));
    }

    /** True if a child of this name may be refused, whatever its prefix. */
    static boolean mayRefuse(RuleState rules, XmlName name) {
        return isRefusing(rules.otherMember())
                || rules.names().stream()
                        .anyMatch(spelling -> local(spelling).equals(name.local()) && refusesSpelt(rules, spelling));
    }

    /** The spelling of a child; null is one that no path names. */
    private static boolean refusesSpelt(RuleState rules, @Nullable String spelling) {
        return isRefusing(spelling == null ? rules.otherMember() : rules.member(spelling));
    }

    private static String local(String spelling) {
        return spelling.substring(Math.max(spelling.lastIndexOf('}'), spelling.lastIndexOf(':')) + 1);
    }

    /** A name of several spellings has the rules of one of them, which may be another one there than here. */
    @Override
    public boolean isWithin(Demand other) {
        if (!(other instanceof XmlOthers wider)) {
            return false;
        }
        if (refusesSpelt(wider.rules, null) && !refusesSpelt(rules, null)) {
            return false;
        }
        Set<String> names = names(wider);
        Set<String> free = new HashSet<>();
        names.stream().filter(name -> !refusesSpelt(rules, name)).forEach(name -> free.add(local(name)));
        return names.stream()
                .filter(name -> !told.contains(name) && refusesSpelt(wider.rules, name))
                .noneMatch(name -> free.contains(local(name)));
    }

    private Set<String> names(XmlOthers other) {
        Set<String> all = new TreeSet<>(rules.names());
        all.addAll(other.rules.names());
        all.removeIf(name -> !isOfElement(name));
        return all;
    }

    private static boolean isOfElement(String name) {
        return !name.startsWith("@") && !name.startsWith("#") && !Literals.isIndex(name);
    }

    String asks() {
        if (refusesSpelt(rules, null)) {
            return "no others may come";
        }
        String refused = rules.names().stream()
                .filter(name -> isOfElement(name) && refusesSpelt(rules, name))
                .sorted()
                .map(name -> "<" + name + ">")
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
        return refused.isEmpty() ? "others may come" : "others may come, but beside the example no " + refused;
    }
}
