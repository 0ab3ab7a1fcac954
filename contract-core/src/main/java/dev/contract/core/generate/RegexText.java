package dev.contract.core.generate;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.model.WhitespaceChar;
import dev.contract.core.model.BoundedMatch;
import dev.contract.core.model.JsonKind;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.RegexSyntax;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A text that a regular expression matches. Where none is found, the example is kept.
 *
 * @param texts makes texts, which are not always right; null if it does not understand the expression
 */
record RegexText(Pattern pattern, @Nullable RgxGen texts) implements ValueGenerator {

    private static final int TRIES = 20;
    private static final int REPETITIONS = 10;
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    static RegexText of(Attributes attributes) throws GeneratorProblem {
        String regex = attributes.required("regex");
        try {
            Pattern pattern = RegexSyntax.compile(regex);
            return new RegexText(pattern, isHuge(regex) ? null : texts(regex));
        } catch (PatternSyntaxException wrong) {
            throw attributes.problem("the regex '" + regex + "' cannot be read: " + wrong.getDescription());
        }
    }

    /** True if counted repetitions might be nested so that a text would fill the memory. */
    private static boolean isHuge(String regex) {
        long size = 1;
        Matcher repetition = REPETITION.matcher(regex);
        while (repetition.find() && size <= Attributes.LARGEST) {
            String most = repetition.group(2) == null || repetition.group(2).isEmpty()
                    ? repetition.group(1)
                    : repetition.group(2);
            size *= Math.max(1, Long.parseLong(most));
        }
        return size > Attributes.LARGEST;
    }

    private static @Nullable RgxGen texts(String regex) {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, REPETITIONS);
        RgxGenOption.WHITESPACE_DEFINITION.setInProperties(properties, List.of(WhitespaceChar.SPACE));
        try {
            return RgxGen.parse(properties, regex);
        } catch (RuntimeException | StackOverflowError notUnderstood) {
            return null;
        }
    }

    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) throws GenerationException {
        for (int i = 0; texts != null && i < TRIES; i++) {
            String text = next(texts, context.random().get());
            if (text != null && BoundedMatch.matches(pattern, text)) {
                return new JsonString(text);
            }
        }
        if (example.kind() == JsonKind.NULL) {
            throw new GenerationException(
                    "no text can be made for the regex '" + pattern + "', and there is no example");
        }
        return example;
    }

    /** The library is not safe for use by many threads. */
    private static @Nullable String next(RgxGen texts, RandomGenerator random) {
        synchronized (texts) {
            try {
                return texts.generate(random);
            } catch (RuntimeException | StackOverflowError failed) {
                return null;
            }
        }
    }
}
