package dev.contract.provider.openapi;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of a document with parameters in braces (OpenAPI §4.8.8.2): what is concrete is meant before what is not. */
record PathTemplate(String text, Pattern pattern, int parameters) {

    /** The most concrete first. */
    static final Comparator<PathTemplate> ORDER = Comparator.comparingInt(PathTemplate::parameters)
            .thenComparing(template -> -template.text().length())
            .thenComparing(PathTemplate::text);

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]*}");

    static PathTemplate of(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        StringBuilder regex = new StringBuilder();
        int parameters = 0;
        int from = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(Percent.decoded(text.substring(from, parameter.start()))))
                    .append("[^/]+");
            from = parameter.end();
            parameters++;
        }
        regex.append(Pattern.quote(Percent.decoded(text.substring(from))));
        return new PathTemplate(text, Pattern.compile(regex.toString(), Pattern.DOTALL), parameters);
    }

    /** True for a path whose segments are decoded. */
    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
