package dev.contract.broker.verifications;

import dev.contract.broker.db.Rows;
import dev.contract.broker.verifications.ResultHistory.Known;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes results with times of the past. */
final class ResultHistoryStore {

    private static final String PAIR = """
            c.consumer_id = (select id from participants where name = :consumer)
                and c.provider_id = (select id from participants where name = :provider)
            """;

    private final Handle handle;

    ResultHistoryStore(Handle handle) {
        this.handle = handle;
    }

    List<Known> known(String provider, String consumer) {
        String sql = """
                select c.sha, v.number as provider_version, f.success, f.created_at
                from contents c join verifications f on f.content_id = c.id
                    join versions v on v.id = f.provider_version_id where
                """ + PAIR + " order by f.id";
        return Rows.list(handle, Known.class, sql, "provider", provider, "consumer", consumer);
    }

    int insert(String provider, String consumer, PastResult result) {
        String sql = """
                insert into verifications (content_id, consumer_id, provider_id, provider_version_id, success, wip,
                    consumer_versions, build_url, test_results, verified_by, created_at)
                select c.id, c.consumer_id, c.provider_id, v.id, :success, :wip, '[]', :buildUrl, :testResults,
                    :verifiedBy, :created
                from contents c join versions v on v.participant_id = c.provider_id and v.number = :version
                where c.sha = :sha and
                """ + PAIR;
        return Rows.update(
                handle,
                sql,
                "success",
                result.success(),
                "wip",
                false,
                "buildUrl",
                result.buildUrl(),
                "testResults",
                result.testResults(),
                "verifiedBy",
                result.verifiedBy(),
                "created",
                result.createdAt(),
                "version",
                result.providerVersion(),
                "sha",
                result.sha(),
                "provider",
                provider,
                "consumer",
                consumer);
    }
}
