package dev.contract.broker.webhooks;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in place of variables, <code>${pactbroker.consumerName}</code>; unknown ones stay as they are. */
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{pactbroker\\.(\\w+)}");

    private static final Pattern ANY = Pattern.compile("\\$\\{(pactbroker|secret)\\.([\\w-]+)}");

    private Template() {}

    static String expand(String text, Map<String, String> values, UnaryOperator<String> encode) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : encode.apply(value));
        });
    }

    /**
     * Puts values and secrets in at once, so that a value that looks like the name of a secret stays what it is. Secrets are not
     * encoded: part of a path may be one, too.
     */
    static String fill(
            String text, Map<String, String> values, Map<String, String> secrets, UnaryOperator<String> encode) {
        return ANY.matcher(text).replaceAll(found -> {
            boolean isSecret = found.group(1).equals("secret");
            String value = (isSecret ? secrets : values).get(found.group(2));
            String shown = value == null ? found.group() : isSecret ? value : encode.apply(value);
            return Matcher.quoteReplacement(shown);
        });
    }

    /** The names of the secrets in a text. */
    static List<String> secrets(String text) {
        return ANY.matcher(text)
                .results()
                .filter(found -> found.group(1).equals("secret"))
                .map(found -> found.group(2))
                .toList();
    }

    static String expand(String text, Map<String, String> values) {
        return expand(text, values, UnaryOperator.identity());
    }

    /** Changes every text of a document. */
    static JsonValue map(JsonValue value, UnaryOperator<String> change) {
        if (value instanceof JsonString text) {
            return new JsonString(change.apply(text.value()));
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(item -> map(item, change)).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members().forEach((name, member) -> members.put(change.apply(name), map(member, change)));
            return new JsonObject(members);
        }
        return value;
    }

    /** The text with a letter for each variable, so that it can be read as a URL. */
    static String remove(String text) {
        return text.replaceAll("\\$\\{[^}]*}", "x");
    }
}
