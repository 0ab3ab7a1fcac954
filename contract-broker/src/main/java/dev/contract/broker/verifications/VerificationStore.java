package dev.contract.broker.verifications;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.contracts.ResultMetadata;
import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Version;
import dev.contract.core.broker.wire.VerificationResult;
import dev.contract.core.model.JsonValue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Results in the database. */
final class VerificationStore {

    private static final String SELECT = """
            select f.id, c.name as consumer, r.name as provider, t.sha, v.number as provider_version, f.success,
                f.build_url, f.test_results, f.verified_by, f.created_at
            from verifications f join contents t on t.id = f.content_id join participants c on c.id = t.consumer_id
                join participants r on r.id = t.provider_id join versions v on v.id = f.provider_version_id
            """;

    private final Handle handle;

    VerificationStore(Handle handle) {
        this.handle = handle;
    }

    @Nullable Verification find(long contentId, long number) {
        String sql = SELECT + "where f.content_id = :content and f.id = :number";
        return Rows.first(handle, Verification.class, sql, "content", contentId, "number", number);
    }

    @Nullable Verification latest(long contentId) {
        String sql = SELECT + "where f.content_id = :content order by f.id desc limit 1";
        return Rows.first(handle, Verification.class, sql, "content", contentId);
    }

    long insert(Publication publication, Version version, VerificationResult result, ResultMetadata metadata) {
        String sql = """
                insert into verifications (content_id, provider_version_id, success, wip, consumer_versions, build_url,
                    test_results, verified_by, created_at)
                values (:content, :version, :success, :wip, :consumers, :buildUrl, :testResults, :verifiedBy, :now)
                """;
        return Rows.insert(
                handle,
                sql,
                "content",
                publication.contentId(),
                "version",
                version.id(),
                "success",
                result.success(),
                "wip",
                metadata.wip(),
                "consumers",
                JsonValue.of(metadata.consumerVersions()).toString(),
                "buildUrl",
                result.buildUrl(),
                "testResults",
                result.testResults() == null ? null : result.testResults().toString(),
                "verifiedBy",
                result.verifiedBy() == null ? null : result.verifiedBy().toString(),
                "now",
                Rows.now());
    }

    void delete(long number) {
        Rows.update(handle, "delete from verifications where id = :number", "number", number);
    }
}
