package dev.contract.core.compare;

import dev.contract.core.match.Explanation;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import org.jspecify.annotations.Nullable;

/** Whether all that a generator makes for a request is allowed by the rule that holds at its place. */
final class GeneratedValues {

    private GeneratedValues() {}

    /** True if it is certain; without a generator the example is sent, and of the URL of a mock provider as well. */
    static boolean areAllowed(@Nullable Generator generator, Explanation place) {
        if (generator == null || generator.type().equals("MockServerURL")) {
            return true;
        }
        String rule =
                place.candidates().isEmpty() ? "" : place.candidates().get(0).rules();
        return switch (generator.type()) {
            case "RandomInt" -> rule.equals("integer") || rule.equals("number") || isOfType(rule, place, "-?\\d.*");
            case "RandomDecimal" -> rule.equals("number") || isOfType(rule, place, "-?\\d.*");
            case "RandomBoolean" -> rule.equals("boolean") || isOfType(rule, place, "true|false");
            case "Regex" -> rule.equals(regex(generator)) || isOfType(rule, place, "'.*");
            case "RandomHexadecimal", "RandomString", "Uuid", "Date", "Time", "DateTime" ->
                isOfType(rule, place, "'.*");
            default -> false;
        };
    }

    /** Texts are all that is sent outside of bodies. */
    private static boolean isOfType(String rule, Explanation place, String example) {
        int shown = place.asks().indexOf("; example ");
        boolean text = place.part() != Part.BODY;
        return rule.equals("type")
                && shown >= 0
                && (text
                        || place.asks().substring(shown + "; example ".length()).matches("(?s)" + example));
    }

    private static String regex(Generator generator) {
        return new Rule("regex", generator.attributes()).toString();
    }
}
