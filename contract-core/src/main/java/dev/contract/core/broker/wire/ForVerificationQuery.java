package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider asks the broker for before it verifies. Without {@code includePendingStatus} the broker decides;
 * {@code includeWipPactsSince} is a date or a date with a time (ISO 8601).
 */
public record ForVerificationQuery(
        @Nullable String providerVersionBranch,
        List<String> providerVersionTags,
        List<ConsumerVersionSelector> consumerVersionSelectors,
        @Nullable Boolean includePendingStatus,
        @Nullable String includeWipPactsSince) {

    public ForVerificationQuery {
        providerVersionTags = List.copyOf(providerVersionTags);
        consumerVersionSelectors = List.copyOf(consumerVersionSelectors);
    }

    public static ForVerificationQuery fromJson(JsonObject json) {
        return new ForVerificationQuery(
                json.text("providerVersionBranch"),
                Items.texts(json, "providerVersionTags"),
                Items.objects(json, "consumerVersionSelectors", ConsumerVersionSelector::fromJson),
                json.get("includePendingStatus") instanceof JsonBoolean bool ? bool == JsonBoolean.TRUE : null,
                json.text("includeWipPactsSince"));
    }

    public JsonObject toJson() {
        List<JsonObject> selectors = consumerVersionSelectors.stream()
                .map(ConsumerVersionSelector::toJson)
                .toList();
        return JsonObject.EMPTY
                .withOptional("providerVersionBranch", providerVersionBranch)
                .withOptional("providerVersionTags", providerVersionTags.isEmpty() ? null : providerVersionTags)
                .with("consumerVersionSelectors", selectors)
                .withOptional("includePendingStatus", includePendingStatus)
                .withOptional("includeWipPactsSince", includeWipPactsSince);
    }
}
