package dev.contract.broker.webhooks;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hides the secrets of a webhook in what came from outside, which may echo them in any way. Long ones are replaced where they
 * stand. A short one stands in many texts by chance: to replace it would garble them and give it away, so that a text that has
 * one in it is not shown at all.
 */
record SecretSearch(List<String> replaced, List<String> withheld) {

    /** How many characters nobody meets by chance. */
    static final int SHORTEST = 8;

    static final String WITHHELD =
            WebhookRequest.HIDDEN + " (not shown: a short secret of the webhook may stand in it)";

    static final SecretSearch NOTHING = new SecretSearch(List.of(), List.of());

    static SecretSearch of(Set<String> secrets) {
        Set<String> all = new HashSet<>();
        secrets.stream().filter(secret -> !secret.isBlank()).forEach(secret -> addSpellings(all, secret));
        return new SecretSearch(
                all.stream()
                        .filter(spelling -> spelling.length() >= SHORTEST)
                        // one may be part of another
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                all.stream().filter(spelling -> spelling.length() < SHORTEST).toList());
    }

    /** The ways in which receivers write down what they got. */
    private static void addSpellings(Set<String> all, String secret) {
        String quoted = new JsonString(secret).toString();
        String json = quoted.substring(1, quoted.length() - 1);
        String percent = Urls.encode(secret);
        all.addAll(List.of(
                secret,
                json,
                json.replace("/", "\\/"),
                percent,
                percent.toLowerCase(Locale.ROOT),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                secret.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")));
        if (secret.length() >= SHORTEST) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            all.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    String hide(String text) {
        String shown = text;
        for (String secret : replaced) {
            shown = shown.replace(secret, WebhookRequest.HIDDEN);
        }
        return withheld.stream().anyMatch(shown::contains) ? WITHHELD : shown;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return WebhookRequest.HIDDEN;
    }
}
