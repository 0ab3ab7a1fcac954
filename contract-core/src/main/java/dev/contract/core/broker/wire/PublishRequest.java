package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts of one consumer version, published together with its branch, tags and build. */
public record PublishRequest(
        String consumerName,
        String consumerVersion,
        @Nullable String branch,
        List<String> tags,
        @Nullable String buildUrl,
        List<PublishedContract> contracts) {

    public PublishRequest {
        tags = List.copyOf(tags);
        contracts = List.copyOf(contracts);
    }

    /** Reads a request whose contents are valid base64; throws IllegalArgumentException where one is not. */
    public static PublishRequest fromJson(JsonObject json) {
        return new PublishRequest(
                json.text("pacticipantName", ""),
                json.text("pacticipantVersionNumber", ""),
                json.text("branch"),
                Items.texts(json, "tags"),
                json.text("buildUrl"),
                Items.objects(json, "contracts", PublishedContract::fromJson));
    }

    public JsonObject toJson() {
        return JsonObject.of("pacticipantName", consumerName, "pacticipantVersionNumber", consumerVersion)
                .withOptional("branch", branch)
                .withOptional("tags", tags.isEmpty() ? null : tags)
                .withOptional("buildUrl", buildUrl)
                .with(
                        "contracts",
                        contracts.stream().map(PublishedContract::toJson).toList());
    }
}
