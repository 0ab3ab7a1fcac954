package dev.contract.core.match;

import dev.contract.core.model.Combine;
import dev.contract.core.model.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares bodies without structure: by the rules for the whole body, else text literally and all others by bytes. */
record RawComparison(Content expected, @Nullable CompiledGroup group, RuleState rules, Mode mode)
        implements BodyComparison {

    static RawComparison of(Content expected, RuleState rules, Mode mode) {
        CompiledGroup group = rules.group();
        Mode text = Mode.text(mode.profile());
        boolean regexOnly = expected.isText() && mode.has(Deviation.TEXT_TAKES_A_REGEX_ONLY);
        return new RawComparison(expected, group == null ? null : overLines(group, regexOnly), rules, text);
    }

    private static @Nullable CompiledGroup overLines(CompiledGroup group, boolean regexOnly) {
        List<CompiledRule> rules = new ArrayList<>();
        for (CompiledRule rule : group.rules()) {
            if (regexOnly
                    && !Set.of("regex", "contentType", "notEmpty")
                            .contains(rule.rule().name())) {
                continue;
            }
            if (rule instanceof CompiledRule.OfValue value && value.check() instanceof RegexCheck regex) {
                rules.add(new CompiledRule.OfValue(rule.rule(), regex.overLines()));
            } else {
                rules.add(rule);
            }
        }
        return rules.isEmpty() ? null : new CompiledGroup(group.group(), rules);
    }

    /** True if the content itself shows its type, so that the declared one does not count. */
    boolean judgesContentType() {
        return group != null
                && group.rules().stream()
                        .anyMatch(rule -> rule instanceof CompiledRule.OfValue value
                                && value.check() instanceof ContentTypeCheck);
    }

    /** True if rules say what the body may be, which can be empty. */
    boolean judges() {
        return group != null && group.judgesValues() && !group.isEquality();
    }

    @Override
    public void compare(Content actual, Path path, MismatchCollector found) {
        if (group != null && judges()) {
            judge(group, actual, found);
        } else if (!isSame(actual)) {
            String message = expected.isText()
                    ? "Expected body '%s' to match '%s' using equality but did not match"
                            .formatted(Show.text(expected.bytes().text()), Show.text(actual.text()))
                    : "Actual body [%s] is not equal to the expected body [%s]"
                            .formatted(actual.described(), expected.described());
            found.add("equality", message, expected.shown(), actual.shown(), null);
        }
    }

    /** Contracts hold text as such, whatever the charset in which it is sent. */
    private boolean isSame(Content actual) {
        return expected.bytes().equals(actual.bytes())
                || (expected.isText()
                        && actual.isText()
                        && expected.bytes().text().equals(actual.text()));
    }

    @Override
    public Place plan(String path) {
        String text = Show.text(expected.isText() ? "'" + expected.bytes().text() + "'" : expected.described());
        return new SinglePlace(path, Applied.of(rules, ""), (judges() ? "example " : "equal to ") + text, demand());
    }

    private Demand demand() {
        if (expected.isText()) {
            return new ValueDemand(
                    judges() ? group : null, new JsonString(expected.bytes().text()), mode, true);
        }
        return Demand.OneOf.only(judges() && group != null ? group.identity() : expected.bytes());
    }

    private void judge(CompiledGroup rules, Content actual, MismatchCollector found) {
        List<Runnable> failures = new ArrayList<>();
        int judging = 0;
        for (CompiledRule rule : rules.rules()) {
            if (rule instanceof CompiledRule.OfValue value) {
                judging++;
                String failure = failure(value, actual);
                if (failure != null) {
                    failures.add(() -> found.failed(rule.rule(), failure, expected.shown(), actual.shown()));
                }
            }
        }
        boolean oneIsEnough = rules.group().combine() == Combine.OR;
        if (!oneIsEnough || failures.size() == judging) {
            failures.forEach(Runnable::run);
        }
    }

    private @Nullable String failure(CompiledRule.OfValue rule, Content actual) {
        if (rule.check() instanceof ContentTypeCheck type) {
            return type.failure(actual.bytes());
        }
        if (rule.rule().name().equals("notEmpty") && !expected.isText()) {
            return actual.bytes().length() > 0 ? null : "Expected [] (0 bytes) to not be empty";
        }
        JsonString wanted = new JsonString(expected.bytes().text());
        return rule.check()
                .failure(
                        wanted,
                        new JsonString(
                                expected.isText()
                                        ? actual.text()
                                        : actual.bytes().text()),
                        mode);
    }
}
