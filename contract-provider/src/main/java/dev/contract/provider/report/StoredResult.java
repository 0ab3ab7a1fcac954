package dev.contract.provider.report;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON report says about one contract.
 *
 * @param providerVersion null if it was not told when it was verified
 * @param content what was verified, as {@link dev.contract.core.format.ContractDigest} has it
 * @param success null if not all of it was verified
 */
public record StoredResult(
        String consumer,
        String provider,
        @Nullable String providerVersion,
        String content,
        @Nullable Boolean success) {

    /** The results in a {@link JsonReport}; null if it is something else. */
    public static @Nullable List<StoredResult> of(JsonObject report) {
        if (!(report.get("provider") instanceof JsonString)
                || !(report.get("contracts") instanceof JsonArray contracts)) {
            return null;
        }
        List<StoredResult> results = new ArrayList<>();
        for (JsonValue each : contracts.items()) {
            if (!(each instanceof JsonObject contract) || !(contract.get("content") instanceof JsonString content)) {
                return null;
            }
            results.add(new StoredResult(
                    contract.text("consumer", ""),
                    report.text("provider", ""),
                    report.text("providerVersion"),
                    content.value(),
                    success(contract)));
        }
        return results;
    }

    /** What nobody answered says nothing about the provider. */
    private static @Nullable Boolean success(JsonObject contract) {
        List<JsonObject> interactions = contract.objects("interactions");
        boolean broken = interactions.stream()
                .anyMatch(interaction -> !isUnknown(interaction) && !"passed".equals(interaction.text("outcome")));
        if (broken) {
            return false;
        }
        boolean whole = contract.isTrue("complete") && contract.isTrue("success");
        boolean known = interactions.stream().noneMatch(StoredResult::isUnknown);
        return (whole && known) ? Boolean.TRUE : null;
    }

    private static boolean isUnknown(JsonObject interaction) {
        return interaction.isTrue("unanswered") || "skipped".equals(interaction.text("outcome"));
    }
}
