package dev.contract.core.generate;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date, a time, or both, in a format. */
record MomentText(Expression.Pair expression, DateTimeFormatter formatter) implements ValueGenerator {

    private static final String SAMPLE = "2000-01-01T00:00:00Z";

    static MomentText date(Attributes attributes) throws GeneratorProblem {
        Expression date = in(attributes, ExpressionParser::date);
        return new MomentText(new Expression.Pair(date, Expression.NOW), formatter(attributes, "yyyy-MM-dd"));
    }

    static MomentText time(Attributes attributes) throws GeneratorProblem {
        Expression time = in(attributes, ExpressionParser::time);
        return new MomentText(new Expression.Pair(Expression.NOW, time), formatter(attributes, "HH:mm:ss"));
    }

    static MomentText dateTime(Attributes attributes) throws GeneratorProblem {
        Expression.Pair both = in(attributes, ExpressionParser::dateTime);
        return new MomentText(both, formatter(attributes, "yyyy-MM-dd'T'HH:mm:ss"));
    }

    /** One of the languages of expressions. */
    private interface Language<T> {
        T parse(String text) throws GeneratorProblem;
    }

    private static <T> T in(Attributes attributes, Language<T> language) throws GeneratorProblem {
        try {
            return language.parse(attributes.text("expression", ""));
        } catch (GeneratorProblem wrong) {
            throw attributes.problem("in " + wrong.getMessage());
        }
    }

    /** Formats once on trial, because some patterns can be read but not written. */
    private static DateTimeFormatter formatter(Attributes attributes, String otherwise) throws GeneratorProblem {
        String given = attributes.text("format", "");
        String pattern = given.isEmpty() ? otherwise : given;
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            formatter.formatTo(ZonedDateTime.parse(SAMPLE), new StringBuilder());
            return formatter;
        } catch (RuntimeException wrong) { // the JDK fails on some padded patterns with a ClassCastException
            throw attributes.problem("the format '" + pattern + "' cannot be used: " + wrong.getMessage());
        }
    }

    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) throws GenerationException {
        ZonedDateTime moment = expression.from(context.now().get());
        try {
            return new JsonString(formatter.format(moment));
        } catch (DateTimeException notInFormat) {
            throw new GenerationException(moment + " cannot be written: " + notInFormat.getMessage());
        }
    }
}
