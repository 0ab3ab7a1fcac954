package dev.contract.core.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import dev.contract.core.model.BoundedMatch;
import dev.contract.core.model.RegexSyntax;
import java.util.regex.Pattern;

/** A regular expression of a schema, matched with a bound on the work. */
record BoundedPattern(Pattern pattern) implements RegularExpression {

    static RegularExpression of(String regex) {
        String java =
                RegularExpressions.replaceLongformCharacterProperties(RegularExpressions.replaceDollarAnchors(regex));
        return new BoundedPattern(RegexSyntax.compile(java));
    }

    @Override
    public boolean matches(String value) {
        return BoundedMatch.finds(pattern, value);
    }
}
