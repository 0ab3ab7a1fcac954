package dev.contract.core.generate;

import dev.contract.core.model.BoundedMatch;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A URL of the mock provider with the path that the example has. */
record MockServerUrl(String path) implements ValueGenerator {

    static MockServerUrl of(Attributes attributes) throws GeneratorProblem {
        String example = attributes.required("example");
        String regex = attributes.required("regex");
        Pattern pattern = pattern(attributes, regex);
        if (pattern.matcher("").groupCount() == 0) {
            throw attributes.problem("the regex '" + regex + "' has no group for the path");
        }
        String path = BoundedMatch.firstGroup(pattern, example);
        if (path == null) {
            throw attributes.problem("the regex '" + regex + "' does not match the example '" + example + "'");
        }
        return new MockServerUrl(path);
    }

    private static Pattern pattern(Attributes attributes, String regex) throws GeneratorProblem {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw attributes.problem("the regex '" + regex + "' cannot be read: " + wrong.getDescription());
        }
    }

    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) throws GenerationException {
        URI base = context.mockServer();
        if (base == null) {
            throw new GenerationException("there is no mock server that a URL could be made of");
        }
        String start = base.toString().replaceFirst("/$", "");
        return new JsonString(path.isEmpty() || path.startsWith("/") ? start + path : start + "/" + path);
    }

    @Override
    public boolean worksIn(Mode mode) {
        return mode == Mode.CONSUMER;
    }
}
