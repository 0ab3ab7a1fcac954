package dev.contract.broker.webhooks;

import dev.contract.broker.http.Errors;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Webhooks that are ready but for a few values, for the systems that most people tell. */
final class WebhookTemplates {

    private static final Pattern PARAMETER = Pattern.compile("(?<!\\$)\\{(\\w+)}");
    private static final Set<String> OWN = Set.of("template", "parameters");

    private final Map<String, JsonObject> byName = new LinkedHashMap<>();

    WebhookTemplates() {
        for (JsonValue template : read().items()) {
            JsonObject object = (JsonObject) template;
            byName.put(object.text("name", ""), object);
        }
    }

    private static JsonArray read() {
        try (InputStream in = WebhookTemplates.class.getResourceAsStream("templates.json")) {
            return (JsonArray) JsonReader.parse(in.readAllBytes());
        } catch (IOException | JsonSyntaxException impossible) {
            throw new IllegalStateException("templates.json", impossible);
        }
    }

    /** All of them, each with its name, title, parameters and the webhook. */
    List<JsonObject> all() {
        return List.copyOf(byName.values());
    }

    /** The webhook that a document asks for by the name of a template; any other document as it is. */
    JsonObject fill(JsonObject json) {
        JsonValue name = json.get("template");
        if (name == null) {
            return json;
        }
        JsonObject template = name instanceof JsonString text ? byName.get(text.value()) : null;
        if (template == null) {
            throw Errors.of(400, "template", "must be one of: " + String.join(", ", byName.keySet()));
        }
        Map<String, String> values = values(template, json.object("parameters"));
        JsonObject webhook = (JsonObject) Template.map(template.object("webhook"), text -> insert(text, values));
        for (Map.Entry<String, JsonValue> member : json.members().entrySet()) {
            if (!OWN.contains(member.getKey())) {
                webhook = webhook.with(member.getKey(), member.getValue());
            }
        }
        return webhook;
    }

    private static String insert(String text, Map<String, String> values) {
        return PARAMETER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static Map<String, String> values(JsonObject template, JsonObject given) {
        Errors errors = new Errors();
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonValue item : template.items("parameters")) {
            JsonObject parameter = (JsonObject) item;
            String name = parameter.text("name", "");
            String value = value(given.get(name), parameter);
            if (value == null) {
                String example = parameter.text("example");
                errors.add("parameters." + name, "is missing" + (example == null ? "" : ", such as " + example));
            } else {
                values.put(name, value);
            }
        }
        for (String name : given.members().keySet()) {
            boolean isKnown = template.items("parameters").stream()
                    .anyMatch(parameter -> name.equals(((JsonObject) parameter).text("name")));
            if (!isKnown) {
                errors.add("parameters." + name, "is no parameter of this template");
            }
        }
        errors.throwIfAny();
        return values;
    }

    private static @Nullable String value(@Nullable JsonValue given, JsonObject parameter) {
        String text = given instanceof JsonString string ? string.value() : given == null ? "" : given.toString();
        return text.isBlank() ? parameter.text("standard") : text.strip();
    }
}
