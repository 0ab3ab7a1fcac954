package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonObject;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One contract of a publication: the exact bytes of the file (whoever passes them gives them away), and what is to
 * happen ({@code overwrite} or {@code merge}) when the version has a contract with the provider already.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are what travels; copying megabytes would only be ceremony
public record PublishedContract(
        String consumerName,
        String providerName,
        byte[] content,
        @Nullable String onConflict) {

    /** Reads a contract whose content is valid base64; throws IllegalArgumentException where it is not. */
    public static PublishedContract fromJson(JsonObject json) {
        return new PublishedContract(
                json.text("consumerName", ""),
                json.text("providerName", ""),
                Base64.getDecoder().decode(json.text("content", "")),
                json.text("onConflict"));
    }

    public JsonObject toJson() {
        return JsonObject.of("consumerName", consumerName, "providerName", providerName)
                .with("specification", "pact")
                .with("contentType", "application/json")
                .with("content", Base64.getEncoder().encodeToString(content))
                .withOptional("onConflict", onConflict);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublishedContract contract
                && toJson().equals(contract.toJson())
                && Arrays.equals(content, contract.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "contract between " + consumerName + " and " + providerName + " (" + content.length + " bytes)";
    }
}
