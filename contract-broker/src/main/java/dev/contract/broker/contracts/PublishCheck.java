package dev.contract.broker.contracts;

import dev.contract.broker.http.Errors;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the body of a publication before anything is made of it. */
final class PublishCheck {

    private final JsonObject body;
    private final Errors errors = new Errors();

    private PublishCheck(JsonObject body) {
        this.body = body;
    }

    static void check(JsonObject body) {
        PublishCheck check = new PublishCheck(body);
        check.fields();
        check.errors.throwIfAny();
    }

    private void fields() {
        text("pacticipantName", "must be filled");
        text("pacticipantVersionNumber", "cannot be blank");
        optionalName("branch");
        tags();
        optionalText("buildUrl");
        JsonValue contracts = body.get("contracts");
        if (contracts == null) {
            errors.add("contracts", "is missing");
        } else if (contracts instanceof JsonArray items) {
            for (int i = 0; i < items.size(); i++) {
                contract(items.items().get(i), i);
            }
        } else {
            errors.add("contracts", "must be an array");
        }
    }

    private void text(String field, String ifBlank) {
        JsonValue value = body.get(field);
        if (value == null) {
            errors.add(field, "is missing");
        } else if (!(value instanceof JsonString string)) {
            errors.add(field, "must be a string");
        } else if (string.value().isEmpty()) {
            errors.add(field, "must be filled");
        } else if (string.value().isBlank()) {
            errors.add(field, ifBlank);
        }
    }

    private void optionalText(String field) {
        JsonValue value = body.get(field);
        if (value != null && !(value instanceof JsonString) && !value.toString().equals("null")) {
            errors.add(field, "must be a string");
        }
    }

    private void optionalName(String field) {
        optionalText(field);
        String name = body.text(field);
        if (name != null && name.isBlank()) {
            errors.add(field, "cannot be blank");
        } else if (name != null && name.contains("\n")) {
            errors.add(field, "cannot contain multiple lines");
        }
    }

    private void tags() {
        JsonValue tags = body.get("tags");
        if (tags instanceof JsonArray items) {
            for (int i = 0; i < items.size(); i++) {
                if (!(items.items().get(i) instanceof JsonString tag)) {
                    errors.add("tags", "must be a string", i);
                } else if (tag.value().isBlank()) {
                    errors.add("tags", "must be filled", i);
                } else if (tag.value().contains("\n")) {
                    errors.add("tags", "cannot contain multiple lines", i);
                }
            }
        } else if (tags != null && !tags.toString().equals("null")) {
            errors.add("tags", "must be an array");
        }
    }

    private void contract(JsonValue item, int index) {
        if (!(item instanceof JsonObject contract)) {
            errors.add("contracts", "must be an object", index);
            return;
        }
        for (String field : List.of("consumerName", "providerName", "content", "contentType", "specification")) {
            String text = contract.text(field);
            if (text == null) {
                errors.add("contracts", field + (contract.has(field) ? " must be a string" : " is missing"), index);
            } else if (text.isBlank()) {
                errors.add("contracts", field + " must be filled", index);
            }
        }
        oneOf(contract, "contentType", List.of("application/json"), index);
        oneOf(contract, "specification", List.of("pact"), index);
        oneOf(contract, "onConflict", List.of("overwrite", "merge"), index);
        content(contract, index);
    }

    private void oneOf(JsonObject contract, String field, List<String> allowed, int index) {
        String text = contract.text(field);
        if (text != null && !text.isBlank() && !allowed.contains(text)) {
            errors.add("contracts", field + " must be one of: " + String.join(", ", allowed), index);
        }
    }

    private void content(JsonObject contract, int index) {
        byte[] bytes = decoded(contract.text("content"));
        if (bytes == null) {
            errors.add("contracts", "is not valid Base64", index);
            if (contract.text("content") != null) {
                errors.add("contracts", "content could not be parsed as application/json", index);
            }
            return;
        }
        try {
            JsonValue content = JsonReader.parse(bytes);
            if (content instanceof JsonObject object) {
                names(contract, object, index);
            } else {
                String found = content.kind().word();
                errors.add("contracts", "content must be a JSON object but was " + found, index);
            }
        } catch (JsonSyntaxException wrong) {
            errors.add("contracts", "content could not be parsed as application/json: " + wrong.getMessage(), index);
        }
    }

    private static byte @Nullable [] decoded(@Nullable String content) {
        try {
            return content == null ? null : Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    private void names(JsonObject contract, JsonObject content, int index) {
        String consumer = contract.text("consumerName", "");
        if (!consumer.equals(body.text("pacticipantName", consumer))) {
            errors.add("contracts", "consumerName must match the pacticipantName", index);
        }
        name(content, "consumer", consumer, index);
        name(content, "provider", contract.text("providerName", ""), index);
    }

    private void name(JsonObject content, String role, String expected, int index) {
        String found = content.object(role).text("name");
        if (found != null && !found.equals(expected)) {
            String message = role + " name in contract content ('" + found + "') must match " + role + "Name ('"
                    + expected + "')";
            errors.add("contracts", message, index);
        }
    }
}
