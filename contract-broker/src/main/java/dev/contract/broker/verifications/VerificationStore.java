package dev.contract.broker.verifications;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.contracts.ResultMetadata;
import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Version;
import dev.contract.core.broker.wire.VerificationResult;
import dev.contract.core.model.JsonValue;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Results in the database. */
final class VerificationStore {

    private static final String COLUMNS = """
            select f.id, f.content_id, f.provider_version_id, c.name as consumer, r.name as provider, t.sha,
                v.number as provider_version, f.success, f.build_url, %s, f.verified_by, f.created_at from
            """;
    private static final String NAMES = """
            verifications f join contents t on t.id = f.content_id join participants c on c.id = f.consumer_id
                join participants r on r.id = f.provider_id join versions v on v.id = f.provider_version_id where
            """;
    private static final String SELECT = COLUMNS.formatted("f.test_results") + NAMES;

    /** Without what every single test has said, which may be long. */
    private static final String BRIEFLY = COLUMNS.formatted("null as test_results");

    private final Handle handle;

    VerificationStore(Handle handle) {
        this.handle = handle;
    }

    @Nullable Verification find(long contentId, long number) {
        String sql = SELECT + "f.content_id = :content and f.id = :number";
        return Rows.first(handle, Verification.class, sql, "content", contentId, "number", number);
    }

    @Nullable Verification latest(long contentId) {
        String sql = SELECT + "f.content_id = :content order by f.id desc limit 1";
        return Rows.first(handle, Verification.class, sql, "content", contentId);
    }

    /** The newest result of each content that has one. */
    List<Verification> latest(Collection<Long> contentIds) {
        return ofContents("(select max(l.id) from verifications l where l.content_id = k.id)", contentIds);
    }

    /** The result of each content that counts: of the newest version on the provider's main branch, else of any. */
    List<Verification> counting(Collection<Long> contentIds) {
        return ofContents("""
                coalesce(
                    (select m.id from verifications m join branch_versions b on b.version_id = m.provider_version_id
                        where m.content_id = k.id and b.branch_id = (select n.id from branches n
                            join participants p on p.id = n.participant_id and p.main_branch = n.name
                            where p.id = k.provider_id)
                        order by m.provider_version_id desc, m.id desc limit 1),
                    (select l.id from verifications l where l.content_id = k.id
                        order by l.provider_version_id desc, l.id desc limit 1))
                """, contentIds);
    }

    private List<Verification> ofContents(String chosen, Collection<Long> contentIds) {
        String sql = BRIEFLY + NAMES + "f.id in (select " + chosen + " from contents k where k.id in (<contents>))";
        return Rows.list(handle, Verification.class, sql, "contents", contentIds);
    }

    /** The newest results of a content, newest first. */
    List<Verification> recent(long contentId, int most) {
        String sql = BRIEFLY + NAMES + "f.content_id = :content order by f.id desc limit :most";
        return Rows.list(handle, Verification.class, sql, "content", contentId, "most", most);
    }

    /** The newest results that a provider version has given, newest first. */
    List<Verification> by(long providerVersionId, int most) {
        String sql = BRIEFLY + NAMES + "f.provider_version_id = :version order by f.id desc limit :most";
        return Rows.list(handle, Verification.class, sql, "version", providerVersionId, "most", most);
    }

    /** The first of those that fit; without what every single test has said. */
    @Nullable Verification first(String conditionAndOrder, Object... namesAndValues) {
        String sql = BRIEFLY + NAMES + conditionAndOrder + " limit 1";
        return Rows.first(handle, Verification.class, sql, namesAndValues);
    }

    /** The newest result of each pair of participants that has one. */
    List<Verification> latestOfPairs() {
        String sql = BRIEFLY + NAMES + """
                f.id in (select (select max(l.id) from verifications l
                        where l.provider_id = i.provider_id and l.consumer_id = i.consumer_id)
                    from integrations i)
                """;
        return Rows.list(handle, Verification.class, sql);
    }

    boolean hasPair(long providerId, long consumerId) {
        String sql = "select id from verifications where provider_id = :provider and consumer_id = :consumer";
        return Rows.exist(handle, sql, "provider", providerId, "consumer", consumerId);
    }

    long insert(Publication publication, Version version, VerificationResult result, ResultMetadata metadata) {
        String sql = """
                insert into verifications (content_id, consumer_id, provider_id, provider_version_id, success, wip,
                    consumer_versions, build_url, test_results, verified_by, created_at)
                values (:content, :consumer, :provider, :version, :success, :wip,
                    :consumers, :buildUrl, :testResults, :verifiedBy, :now)
                """;
        return Rows.insert(
                handle,
                sql,
                "content",
                publication.contentId(),
                "consumer",
                publication.consumerId(),
                "provider",
                publication.providerId(),
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
