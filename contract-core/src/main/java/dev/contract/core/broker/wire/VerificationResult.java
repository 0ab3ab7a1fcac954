package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import org.jspecify.annotations.Nullable;

/** The outcome of verifying one contract against one version of its provider. */
public record VerificationResult(
        boolean success,
        String providerApplicationVersion,
        @Nullable String buildUrl,
        @Nullable JsonValue testResults,
        @Nullable JsonObject verifiedBy) {

    public static VerificationResult fromJson(JsonObject json) {
        return new VerificationResult(
                json.isTrue("success"),
                json.text("providerApplicationVersion", ""),
                json.text("buildUrl"),
                json.get("testResults"),
                json.get("verifiedBy") instanceof JsonObject verifier ? verifier : null);
    }

    public JsonObject toJson() {
        return JsonObject.of("success", success, "providerApplicationVersion", providerApplicationVersion)
                .withOptional("buildUrl", buildUrl)
                .withOptional("testResults", testResults)
                .withOptional("verifiedBy", verifiedBy);
    }
}
