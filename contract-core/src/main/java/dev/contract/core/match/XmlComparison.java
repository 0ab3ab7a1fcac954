package dev.contract.core.match;

import dev.contract.core.model.JsonString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares two XML documents in one walk, stepping from rule state to rule state. Source: Pact specification 2–4,
 * "Matching XML bodies"; an index in a rule path is the place among siblings of one name and may be left out.
 */
final class XmlComparison {

    private static final String TEXT = "#text";

    private final Mode mode;
    private final Mode text;
    private final Path path;
    private final MismatchCollector found;

    XmlComparison(Mode mode, Path path, MismatchCollector found) {
        this.mode = mode;
        this.text = Mode.text(mode.profile());
        this.path = path;
        this.found = found;
    }

    void compareDocuments(RuleState rules, XmlElement expected, XmlElement actual) {
        if (!expected.name().equals(actual.name())) {
            String wanted = expected.name().full();
            String got = actual.name().full();
            String message = "Expected element %s but received %s".formatted(wanted, got);
            boolean sameLocal = expected.name().local().equals(actual.name().local());
            found.add("name", message, string(wanted), string(got), sameLocal ? "only the namespace differs" : null);
            return;
        }
        path.enter(expected.name().shown());
        compare(rules.sibling(0).member(expected.name().spellings()).sibling(0), expected, actual);
        path.leave();
    }

    private void compare(RuleState rules, XmlElement expected, XmlElement actual) {
        if (found.isFull()) {
            return;
        }
        if (rules.group() != null && !expected.isLeaf()) {
            judgeSize(rules, actual.name(), actual.size());
        }
        compareAttributes(rules, expected, actual);
        compareChildren(rules, expected, actual);
        compareText(rules, expected, actual);
    }

    /** Loops, as each lambda would cost stack in documents that are deep. */
    private void compareChildren(RuleState rules, XmlElement expected, XmlElement actual) {
        for (Map.Entry<XmlName, List<XmlElement>> child : expected.children().entrySet()) {
            compareSiblings(rules, child.getKey(), child.getValue(), actual.children(child.getKey()));
        }
        for (Map.Entry<XmlName, List<XmlElement>> child : actual.children().entrySet()) {
            if (!expected.children().containsKey(child.getKey()) && refuses(rules, child.getKey())) {
                unexpected(child.getKey(), child.getValue().size());
            }
        }
    }

    private void compareAttributes(RuleState rules, XmlElement expected, XmlElement actual) {
        expected.attributes().forEach((name, value) -> {
            path.enter("@" + name.shown());
            String received = actual.attributes().get(name);
            if (received == null) {
                String message = "Expected attribute %s='%s' but was missing".formatted(name.shown(), Show.text(value));
                found.add("equality", message, string(value), null, null);
            } else {
                compareValues(rules.member(name.spellings()), "attribute " + name.shown(), value, received);
            }
            path.leave();
        });
        actual.attributes().forEach((name, value) -> {
            if (!mode.allowsUnexpected() && !expected.attributes().containsKey(name)) {
                String message = "Unexpected attribute %s='%s' received".formatted(name.shown(), Show.text(value));
                found.add("equality", message, null, string(value), null);
            }
        });
    }

    /** Elements of one name; where a rule judges them there may be any number, at least one. */
    private void compareSiblings(RuleState parent, XmlName name, List<XmlElement> examples, List<XmlElement> received) {
        RuleState rules = parent.member(name.spellings());
        boolean any = isRepeated(rules.sibling(0).group());
        if (examples.get(0).isLeaf() && !received.isEmpty()) {
            judgeSize(rules.sibling(0), name, received.size());
        }
        int compared = any ? received.size() : Math.min(examples.size(), received.size());
        for (int i = 0; i < compared; i++) {
            path.enter(name.shown());
            if (received.size() > 1) {
                path.enter(i);
            }
            compare(rules.sibling(i), examples.get(i < examples.size() ? i : 0), received.get(i));
            if (received.size() > 1) {
                path.leave();
            }
            path.leave();
        }
        int missing = any ? (received.isEmpty() ? 1 : 0) : examples.size() - compared;
        for (int i = 0; i < missing && !found.isFull(); i++) {
            String message = "Expected child <%s/> but was missing".formatted(name.shown());
            found.add("equality", message, string("<" + name.shown() + "/>"), null, null);
        }
        if (!mode.allowsUnexpected()) {
            unexpected(name, received.size() - compared);
        }
    }

    /** True if a rule judges elements of a name, so that there may be any number of them. */
    static boolean isRepeated(@Nullable CompiledGroup group) {
        return group != null && group.judgesValues() && !group.isEquality();
    }

    /** What a response may have beside the expected; not where a type rule says what its parent is made of. */
    private boolean refuses(RuleState rules, XmlName name) {
        return !mode.allowsUnexpected() || XmlOthers.refuses(rules, name);
    }

    private void unexpected(XmlName name, int count) {
        for (int i = 0; i < count && !found.isFull(); i++) {
            String message = "Unexpected child <%s/> received".formatted(name.shown());
            found.add("equality", message, null, string("<" + name.shown() + "/>"), null);
        }
    }

    private void judgeSize(RuleState rules, XmlName name, int size) {
        CompiledGroup group = rules.group();
        if (group == null) {
            return;
        }
        for (CompiledRule rule : group.rules()) {
            if (rule instanceof CompiledRule.OfValue value && value.check() instanceof SizeCheck check) {
                String shown = "<" + name.shown() + ">";
                String failure = check.failure(shown, size);
                if (failure != null) {
                    found.add(rule.rule().toString(), failure, null, string(shown), null);
                }
            }
        }
    }

    /** An element that only has children has no text that a rule for all of it could mean. */
    private void compareText(RuleState rules, XmlElement expected, XmlElement actual) {
        boolean none = expected.text().isEmpty() && actual.text().isEmpty();
        if (none && !expected.children().isEmpty()) {
            return;
        }
        path.enter(TEXT);
        compareValues(rules.member(TEXT), "value", expected.text(), actual.text());
        path.leave();
    }

    private void compareValues(RuleState rules, String what, String expected, String actual) {
        CompiledGroup group = rules.group();
        if (group != null && group.judgesValues()) {
            group.judge(string(expected), string(actual), text, found);
        } else if (!expected.equals(actual)) {
            String message =
                    "Expected %s '%s' but received '%s'".formatted(what, Show.text(expected), Show.text(actual));
            found.add("equality", message, string(expected), string(actual), null);
        }
    }

    private static JsonString string(String text) {
        return new JsonString(text);
    }
}
