package dev.contract.core.match;

import dev.contract.core.model.BoundedMatch;
import dev.contract.core.model.JsonKind;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.RegexSyntax;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The rule {@code regex}: the whole text of a value has to match. */
record RegexCheck(Pattern pattern, int safeLength) implements ValueCheck {

    private RegexCheck(Pattern pattern) {
        this(pattern, PatternWork.safeLength(pattern.pattern()));
    }

    static RegexCheck of(String regex) throws RuleException {
        try {
            return new RegexCheck(RegexSyntax.compile(regex));
        } catch (PatternSyntaxException wrong) {
            throw new RuleException(
                    "the regular expression '%s' cannot be read: %s".formatted(regex, wrong.getDescription()));
        } catch (StackOverflowError tooDeep) {
            throw new RuleException("the regular expression '%s' is nested too deeply".formatted(Show.text(regex)));
        }
    }

    /** The same for a text of many lines, where a dot stands for any character and anchors for any line. */
    RegexCheck overLines() {
        return new RegexCheck(Pattern.compile(pattern.pattern(), Pattern.MULTILINE | Pattern.DOTALL));
    }

    @Override
    public @Nullable String failure(JsonValue expected, JsonValue actual, Mode mode) {
        boolean passes = expected.kind().isContainer()
                || (isText(actual, mode) && BoundedMatch.matches(pattern, ValueChecks.text(actual), safeLength));
        return passes ? null : "Expected %s to match '%s'".formatted(Show.value(actual), Show.text(pattern.pattern()));
    }

    private static boolean isText(JsonValue value, Mode mode) {
        return value.kind() != JsonKind.NULL || mode.has(Deviation.REGEX_READS_NULL);
    }
}
