package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.util.function.IntPredicate;

/** The rule {@code statusCode}: a class of status codes, or a list of them. */
final class StatusCodes {

    private StatusCodes() {}

    static ValueCheck of(Rule rule) throws RuleException {
        JsonValue status = rule.attributes().get("status");
        if (status instanceof JsonArray codes) {
            return check(code -> codes.items().stream().anyMatch(item -> isCode(item, code)), "one of " + codes);
        }
        return switch (rule.attributes().text("status", "")) {
            case "info" -> check(code -> code / 100 == 1, "an Informational response (100–199)");
            case "success" -> check(code -> code / 100 == 2, "a Successful response (200–299)");
            case "redirect" -> check(code -> code / 100 == 3, "a Redirect (300–399)");
            case "clientError" -> check(code -> code / 100 == 4, "a Client error (400–499)");
            case "serverError" -> check(code -> code / 100 == 5, "a Server error (500–599)");
            case "nonError" -> check(code -> code < 400, "a Non-error response (< 400)");
            case "error" -> check(code -> code >= 400, "an Error response (>= 400)");
            default -> throw new RuleException("the rule 'statusCode' has no known \"status\" but " + status);
        };
    }

    /** Some tools write codes as texts. */
    private static boolean isCode(JsonValue item, int code) {
        String text = Integer.toString(code);
        return item.equals(new JsonNumber(text)) || item.equals(new JsonString(text));
    }

    private static boolean isCode(String text) {
        return text.length() < 10 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static ValueCheck check(IntPredicate codes, String words) {
        return (expected, actual, mode) ->
                isCode(ValueChecks.text(actual)) && codes.test(Integer.parseInt(ValueChecks.text(actual)))
                        ? null
                        : "Expected status code %s to be %s".formatted(actual, words);
    }
}
