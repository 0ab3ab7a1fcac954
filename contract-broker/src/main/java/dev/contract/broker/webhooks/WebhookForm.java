package dev.contract.broker.webhooks;

import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Query;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A webhook as people type it: the fields have the names that messages of the API use. */
final class WebhookForm {

    static final String HEADERS = "request.headers";
    static final String SECRETS = "request.secrets";

    private final Query form;
    private final Errors errors = new Errors();

    WebhookForm(Query form) {
        this.form = form;
    }

    /** For whom, as a template leaves it open. */
    JsonObject audience() {
        return JsonObject.EMPTY
                .withOptional("consumer", condition("consumer"))
                .withOptional("provider", condition("provider"));
    }

    private @Nullable JsonObject condition(String role) {
        String name = text(role + ".name");
        String label = text(role + ".label");
        return name == null && label == null
                ? null
                : JsonObject.EMPTY.withOptional("name", name).withOptional("label", label);
    }

    private @Nullable String text(String name) {
        String text = form.text(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The document of the API.
     *
     * @param stored what secrets may stay as they are: those of the webhook that is changed
     */
    JsonObject toJson(boolean enabled, Stored stored) {
        JsonObject request = JsonObject.of("method", form.text("request.method"), "url", text("request.url"))
                .with("headers", JsonValue.of(pairs(HEADERS, WebhookRequest::isSecret, stored.headers())))
                .with("secrets", JsonValue.of(pairs(SECRETS, name -> true, stored.secrets())))
                .withOptional("username", text("request.username"))
                .withOptional("password", form.text("request.password"))
                .withOptional("body", body());
        JsonObject json = JsonObject.EMPTY
                .withOptional("description", text("description"))
                .withAll(audience())
                .with("enabled", enabled)
                .with(
                        "events",
                        form.list("events").stream()
                                .map(name -> JsonObject.of("name", name))
                                .toList())
                .with("request", request);
        errors.throwIfAny();
        return json;
    }

    private @Nullable JsonValue body() {
        String text = form.text("request.body");
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            JsonValue json = JsonReader.parse(text.getBytes(StandardCharsets.UTF_8));
            return json instanceof JsonObject || json instanceof JsonArray ? json : new JsonString(text);
        } catch (JsonSyntaxException noJson) {
            return new JsonString(text);
        }
    }

    /** Lines with a name and a value; a secret without one stays as it is stored. */
    private Map<String, String> pairs(String field, Predicate<String> isSecret, Set<String> stored) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : form.list(field).stream().flatMap(String::lines).toList()) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            boolean isOpen = isSecret.test(name) && (value.isEmpty() || value.equals(WebhookRequest.HIDDEN));
            if (line.isBlank()) {
                continue;
            }
            if (name.isEmpty()) {
                errors.add(field, "must be lines of a name, a colon and a value");
            } else if (isOpen && !stored.contains(lower(field, name))) {
                errors.add(field, "must have the value of " + name + ": secrets are not shown again");
            } else {
                pairs.put(name, isOpen ? WebhookRequest.HIDDEN : value);
            }
        }
        return pairs;
    }

    private static String lower(String field, String name) {
        return field.equals(HEADERS) ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** The names of the secrets that are stored. */
    record Stored(Set<String> headers, Set<String> secrets) {

        static final Stored NOTHING = new Stored(Set.of(), Set.of());

        static Stored of(WebhookRequest request) {
            return new Stored(request.headers().keySet(), request.secrets().keySet());
        }
    }

    /** What was typed, as it may be shown again: without secrets. */
    static Map<String, String> again(Query form, Stored stored) {
        Map<String, String> values = new LinkedHashMap<>();
        form.parameters().forEach(parameter -> values.put(parameter.name(), parameter.value()));
        values.remove("request.password");
        values.computeIfPresent("request.url", (name, url) -> url.replaceFirst("//[^/?#]*@", "//"));
        values.computeIfPresent(
                HEADERS, (name, lines) -> hide(lines, WebhookRequest::isSecret, HEADERS, stored.headers()));
        values.computeIfPresent(SECRETS, (name, lines) -> hide(lines, any -> true, SECRETS, stored.secrets()));
        return values;
    }

    private static String hide(String lines, Predicate<String> isSecret, String field, Set<String> stored) {
        return lines.lines()
                .map(line -> {
                    int colon = line.indexOf(':');
                    String name = line.substring(0, Math.max(0, colon)).strip();
                    if (colon < 0 || !isSecret.test(name)) {
                        return colon < 0 && isSecret.test(line) ? "" : line;
                    }
                    return name + ": " + (stored.contains(lower(field, name)) ? WebhookRequest.HIDDEN : "");
                })
                .collect(Collectors.joining("\n"));
    }

    /** What a webhook has in the fields when somebody begins to change it. */
    static Map<String, String> of(Webhook webhook) {
        JsonObject request = webhook.request().redacted();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("description", webhook.description() == null ? "" : webhook.description());
        values.put("consumer.name", orEmpty(webhook.consumer().name()));
        values.put("consumer.label", orEmpty(webhook.consumer().label()));
        values.put("provider.name", orEmpty(webhook.provider().name()));
        values.put("provider.label", orEmpty(webhook.provider().label()));
        values.put("request.method", request.text("method", ""));
        values.put("request.url", request.text("url", ""));
        values.put("request.username", request.text("username", ""));
        values.put("request.body", WebhookPage.body(request.get("body")));
        values.put(HEADERS, lines(request.object("headers")));
        values.put(SECRETS, lines(request.object("secrets")));
        return values;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String lines(JsonObject pairs) {
        return pairs.members().entrySet().stream()
                .map(pair -> pair.getKey() + ": " + (pair.getValue() instanceof JsonString text ? text.value() : ""))
                .collect(Collectors.joining("\n"));
    }

    static List<String> events(Query form) {
        return form.list("events");
    }
}
