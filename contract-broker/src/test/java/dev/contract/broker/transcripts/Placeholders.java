package dev.contract.broker.transcripts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts in which some parts are different each time. */
final class Placeholders {

    private static final Pattern TOKEN = Pattern.compile("\\{((date|httpdate|metadata|any|uuid|number)(?::\\d+)?)}");
    private static final Map<String, String> PATTERNS = Map.of(
            "date", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\+00:00|Z)",
            "httpdate", "[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT",
            "metadata", "[A-Za-z0-9_=.~%-]+",
            "any", "(?s:.*)",
            "uuid", "[0-9A-Za-z_-]{16,}",
            "number", "\\d+");

    private Placeholders() {}

    /** True if the text fits; numbered placeholders are bound to what they stand for. */
    static boolean matches(String expected, String actual, Map<String, String> bindings) {
        StringBuilder pattern = new StringBuilder();
        Map<String, String> fresh = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(expected);
        int position = 0;
        while (token.find()) {
            pattern.append(Pattern.quote(expected.substring(position, token.start())));
            pattern.append(part(token.group(1), token.group(2), bindings, fresh));
            position = token.end();
        }
        Matcher match = Pattern.compile(pattern + Pattern.quote(expected.substring(position)))
                .matcher(actual);
        if (!match.matches()) {
            return false;
        }
        fresh.forEach((name, group) -> bindings.put(name, match.group(group)));
        return true;
    }

    private static String part(String name, String kind, Map<String, String> bindings, Map<String, String> fresh) {
        if (!name.contains(":")) {
            return PATTERNS.get(kind);
        }
        if (bindings.containsKey(name)) {
            return Pattern.quote(bindings.get(name));
        }
        String group = name.replace(":", "");
        return fresh.putIfAbsent(name, group) == null
                ? "(?<" + group + ">" + PATTERNS.get(kind) + ")"
                : "\\k<" + group + ">";
    }
}
