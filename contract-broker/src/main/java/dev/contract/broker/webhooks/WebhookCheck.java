package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.Event;
import dev.contract.broker.http.Errors;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses webhooks that could not be sent, or must not be. */
final class WebhookCheck {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** RFC 9110, section 5.6.2. */
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final String MORE = ". See /doc/webhooks#whitelist for more information.";

    private final WebhookSettings settings;
    private final HostRules rules;
    private final Known known;
    private final Errors errors = new Errors();

    WebhookCheck(WebhookSettings settings, Known known) {
        this.settings = settings;
        this.rules = new HostRules(settings.hosts());
        this.known = known;
    }

    /** The request of the webhook; it may still name secrets that it does not have. */
    WebhookRequest check(JsonObject json) {
        request(json.get("request"));
        errors.texts(json, "description");
        if (json.has("enabled") && !(json.get("enabled") instanceof JsonBoolean)) {
            errors.add("enabled", "must be boolean");
        }
        if (json.has("events") && !(json.get("events") instanceof JsonArray)) {
            errors.add("events", "must be an array");
        }
        events(json.items("events"), json.has("events"));
        condition("consumer", json);
        condition("provider", json);
        errors.throwIfAny();
        return WebhookRequest.of(json.object("request"));
    }

    private void request(@Nullable JsonValue request) {
        if (request == null) {
            errors.add("request", "is missing");
        } else if (!(request instanceof JsonObject object) || object.isEmpty()) {
            errors.add("request", "must be filled");
        } else {
            url(object);
            method(object);
            headers(object);
            secrets(object);
            for (String name : List.of("username", "password")) {
                if (object.has(name)
                        && !(present(object.get(name)) instanceof JsonString)
                        && present(object.get(name)) != null) {
                    errors.add("request." + name, "must be a string");
                }
            }
        }
    }

    private void headers(JsonObject request) {
        if (request.get("headers") instanceof JsonObject headers) {
            headers.members().keySet().stream()
                    .filter(name -> !HEADER_NAME.matcher(name).matches())
                    .forEach(name -> errors.add(
                            "request.headers",
                            new JsonString(name)
                                    + " is no name of a header: letters, digits and !#$%&'*+-.^_`|~ only"));
        } else if (request.has("headers")) {
            errors.add("request.headers", "must be an object");
        }
    }

    private void secrets(JsonObject request) {
        JsonValue secrets = present(request.get("secrets"));
        boolean texts = secrets instanceof JsonObject all
                && all.members().values().stream().allMatch(value -> value instanceof JsonString);
        if (secrets != null && !texts) {
            errors.add("request.secrets", "must be an object of texts");
        }
    }

    private void method(JsonObject request) {
        String method = request.text("method", "").toUpperCase(Locale.ROOT);
        if (!request.has("method")) {
            errors.add("request.method", "is missing");
        } else if (!METHODS.contains(method)) {
            errors.add("request.method", "is not a recognised HTTP method");
        } else if (!settings.methods().contains(method)) {
            errors.add("request.method", "must be " + String.join(", ", settings.methods()) + MORE);
        }
    }

    private void url(JsonObject request) {
        if (!request.has("url")) {
            errors.add("request.url", "is missing");
            return;
        }
        String text = request.text("url", "");
        URI url = read(text);
        if (hasVariableInHost(text)) {
            errors.add("request.url", "cannot have a template parameter in the host");
        } else if (url != null && url.getRawUserInfo() != null) {
            errors.add("request.url", "cannot hold a user: use username and password");
        } else if (url == null || url.getHost() == null) {
            errors.add("request.url", "is not a valid URL eg. http://example.org");
        } else if (!settings.schemes().contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            errors.add("request.url", "scheme must be " + String.join(", ", settings.schemes()) + MORE);
        } else if (!rules.isOpen() && !rules.isListed(url.getHost())) {
            errors.add("request.url", "host must be in the whitelist " + String.join(", ", settings.hosts()) + MORE);
        } else if (rules.refuses(url.getHost())) {
            errors.add(
                    "request.url",
                    "host " + url.getHost()
                            + " is an address of the broker's own machine or link: nothing is sent there"
                            + " unless PACT_BROKER_WEBHOOK_HOST_WHITELIST (webhook-hosts) names it" + MORE);
        }
    }

    private static boolean hasVariableInHost(String url) {
        int start = url.indexOf("://");
        String rest = start < 0 ? "" : url.substring(start + 3);
        return rest.split("[/?#](?![^{]*})", 2)[0].contains("${");
    }

    static @Nullable URI read(String url) {
        try {
            URI uri = URI.create(Template.remove(url));
            return uri.getScheme() == null ? null : uri;
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private void events(List<JsonValue> events, boolean given) {
        if (given && events.isEmpty()) {
            errors.add("events", "size cannot be less than 1");
        }
        for (int i = 0; i < events.size(); i++) {
            String name = events.get(i) instanceof JsonObject event ? event.text("name") : null;
            if (name == null || !Event.NAMES.contains(name)) {
                errors.add(
                        "events", "name must be one of: " + String.join(", ", Event.NAMES) + " (at index " + i + ")");
            }
        }
    }

    private static @Nullable JsonValue present(@Nullable JsonValue value) {
        return value instanceof JsonNull ? null : value;
    }

    private void condition(String role, JsonObject json) {
        JsonValue given = json.get(role);
        if (given == null || given instanceof JsonNull) {
            return;
        }
        if (!(given instanceof JsonObject condition)) {
            errors.add(role, "must be an object");
            return;
        }
        JsonValue name = present(condition.get("name"));
        JsonValue label = present(condition.get("label"));
        if (name != null && label != null) {
            errors.add(role + ".label", "name and label cannot be provided at the same time");
        }
        if (label == null && !(name instanceof JsonString text && !text.value().isBlank())) {
            errors.add(role + ".name", "cannot be blank");
        } else if (name instanceof JsonString text && !known.isParticipant().test(text.value())) {
            errors.add(role + ".name", "does not match an existing pacticipant");
            errors.hint(role + ".name", hint(text.value()));
        } else if (name == null
                && !(label instanceof JsonString text && !text.value().isBlank())) {
            errors.add(role + ".label", "cannot be blank");
        }
    }

    /** The sentence is that of the Pact Broker; this names the names. */
    private String hint(String name) {
        List<String> near = known.near().apply(name);
        String unknown = "there is no participant '" + name + "'";
        return near.isEmpty()
                ? unknown + ", and no other: publish a contract first"
                : unknown + "; there is " + String.join(", ", near);
    }
}
