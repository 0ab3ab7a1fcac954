package dev.contract.broker.webhooks;

import dev.contract.broker.http.Errors;
import dev.contract.core.model.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Holds the names of secrets in a request against the secrets that it has. */
final class SecretNames {

    private SecretNames() {}

    /** The request, if all secrets are there that its texts name: it would be sent with the names in their place. */
    static WebhookRequest require(WebhookRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("url", request.url());
        texts.put("headers", String.join("\n", request.headers().values()));
        texts.put("username", String.valueOf(request.username()));
        texts.put("password", String.valueOf(request.password()));
        texts.put("body", request.body() instanceof JsonString text ? text.value() : String.valueOf(request.body()));
        Errors errors = new Errors();
        texts.forEach((field, text) -> {
            TreeSet<String> missing = new TreeSet<>(Template.secrets(text));
            missing.removeAll(request.secrets().keySet());
            missing.forEach(name -> errors.add("request." + field, message(name, request)));
        });
        errors.throwIfAny();
        return request;
    }

    private static String message(String name, WebhookRequest request) {
        String found = "names ${secret." + name + "}, but request.secrets has ";
        return request.secrets().isEmpty()
                ? found + "none: put it there, {\"" + name + "\": \"…\"}"
                : found + "only "
                        + String.join(", ", new TreeSet<>(request.secrets().keySet()));
    }
}
