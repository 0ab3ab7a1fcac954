package dev.contract.core.broker;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One line of the matrix: a consumer version, a provider version, and whether they were verified together.
 *
 * @param success null if there is no result
 * @param ignored true if the row does not count
 */
public record MatrixRow(
        String consumer,
        @Nullable String consumerVersion,
        String provider,
        @Nullable String providerVersion,
        @Nullable Boolean success,
        @Nullable String resultUrl,
        boolean ignored) {

    static MatrixRow of(JsonObject row) {
        JsonObject result = row.object("verificationResult");
        return new MatrixRow(
                row.object("consumer").text("name", ""),
                row.object("consumer").object("version").text("number"),
                row.object("provider").text("name", ""),
                row.object("provider").object("version").text("number"),
                result.get("success") instanceof JsonBoolean success ? success == JsonBoolean.TRUE : null,
                result.object("_links").object("self").text("href"),
                row.isTrue("ignored"));
    }
}
