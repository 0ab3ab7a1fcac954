package dev.contract.broker.webhooks;

import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook sends; header names in lower case. Texts may hold variables.
 *
 * @param secrets that texts name with <code>${secret.NAME}</code>; nobody is shown them
 */
record WebhookRequest(
        String method,
        String url,
        Map<String, String> headers,
        @Nullable JsonValue body,
        @Nullable String username,
        @Nullable String password,
        Map<String, String> secrets) {

    static final String HIDDEN = "**********";

    private static final Pattern SECRET =
            Pattern.compile("authorization|token|cookie|secret|password|api-?key", Pattern.CASE_INSENSITIVE);

    static WebhookRequest of(JsonObject json) {
        Map<String, String> headers = new LinkedHashMap<>();
        json.object("headers")
                .members()
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), plain(value)));
        JsonValue body = json.get("body");
        return new WebhookRequest(
                json.text("method", "").toUpperCase(Locale.ROOT),
                json.text("url", ""),
                headers,
                body instanceof JsonNull ? null : body,
                json.text("username"),
                json.text("password"),
                texts(json.object("secrets")));
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.members().forEach((name, value) -> texts.put(name, plain(value)));
        return texts;
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.value() : value.toString();
    }

    /** As it is stored, with its secrets. */
    JsonObject toJson() {
        JsonObject json = JsonObject.of("method", method, "url", url);
        if (!headers.isEmpty()) {
            json = json.with("headers", JsonValue.of(headers));
        }
        if (!secrets.isEmpty()) {
            json = json.with("secrets", JsonValue.of(secrets));
        }
        return json.withOptional("body", body)
                .withOptional("username", username)
                .withOptional("password", password);
    }

    /** As it is shown. */
    JsonObject redacted() {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.forEach((name, value) -> shown.put(name, isSecret(name) ? HIDDEN : value));
        boolean hides = password != null && !password.matches("\\$\\{[^}]*}");
        Map<String, String> stars = new LinkedHashMap<>(secrets);
        stars.replaceAll((name, value) -> HIDDEN);
        return new WebhookRequest(method, url, shown, body, username, hides ? HIDDEN : password, stars).toJson();
    }

    static boolean isSecret(String header) {
        return SECRET.matcher(header).find();
    }

    /** With the secrets of another one where this one has stars, or no password. */
    WebhookRequest withSecretsOf(WebhookRequest stored) {
        Map<String, String> all = known(headers, stored.headers());
        boolean keeps = password == null || password.equals(HIDDEN);
        stored.headers().forEach((name, value) -> {
            if (isSecret(name)) {
                all.putIfAbsent(name, value);
            }
        });
        Map<String, String> allSecrets = known(secrets, stored.secrets());
        stored.secrets().forEach(allSecrets::putIfAbsent);
        return new WebhookRequest(method, url, all, body, username, keeps ? stored.password() : password, allSecrets);
    }

    private static Map<String, String> known(Map<String, String> given, Map<String, String> stored) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.replaceAll((name, value) -> value.equals(HIDDEN) ? stored.getOrDefault(name, value) : value);
        return all;
    }

    /** What people call it who gave it no description: the host never holds a variable. */
    String title() {
        return method + " " + host();
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return redacted().toString();
    }

    URI server() {
        return URI.create(Template.remove(url));
    }

    /** True if something stands for a secret that is known to the broker only. */
    boolean isHiding() {
        return headers.containsValue(HIDDEN) || secrets.containsValue(HIDDEN) || HIDDEN.equals(password);
    }

    String host() {
        return String.valueOf(URI.create(Template.remove(url)).getHost());
    }
}
