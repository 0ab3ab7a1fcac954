package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds publications in the database, their latest revision only; newest consumer version first. */
final class Publications {

    private static final String SELECT = """
            select p.id, p.consumer_id, c.name as consumer, p.provider_id, r.name as provider, p.version_id,
                v.number as version, p.content_id, t.sha, p.revision, p.created_at
            from publications p join participants c on c.id = p.consumer_id
                join participants r on r.id = p.provider_id
                join versions v on v.id = p.version_id join contents t on t.id = p.content_id
            where true
            """;
    private static final String CURRENT = " and p.current";
    private static final String NEWEST_FIRST = " order by p.version_id desc, p.id desc";
    private static final String PAIR = " and r.name = :provider and c.name = :consumer";

    private final Handle handle;

    Publications(Handle handle) {
        this.handle = handle;
    }

    private List<Publication> list(String condition, Object... namesAndValues) {
        return Rows.list(handle, Publication.class, SELECT + CURRENT + condition + NEWEST_FIRST, namesAndValues);
    }

    List<Publication> of(String provider, String consumer) {
        return list(PAIR, "provider", provider, "consumer", consumer);
    }

    @Nullable Publication of(String provider, String consumer, String version) {
        return first(list(
                PAIR + " and v.number = :version", "provider", provider, "consumer", consumer, "version", version));
    }

    /** The newest publication of a content, even if it was overwritten since: results for it may still be on their way. */
    @Nullable Publication ofSha(String provider, String consumer, String sha) {
        return first(Rows.list(
                handle,
                Publication.class,
                SELECT + PAIR
                        + " and t.sha = :sha order by case when p.current then 0 else 1 end, p.version_id desc, p.id desc",
                "provider",
                provider,
                "consumer",
                consumer,
                "sha",
                sha));
    }

    List<Publication> ofProvider(long providerId) {
        return list(" and p.provider_id = :provider", "provider", providerId);
    }

    List<Publication> ofVersion(long versionId) {
        return list(" and p.version_id = :version", "version", versionId);
    }

    List<Publication> ofVersions(long providerId, Collection<Long> versionIds) {
        return list(
                " and p.provider_id = :provider and p.version_id in (<versions>)",
                "provider",
                providerId,
                "versions",
                versionIds);
    }

    /** The newest publication of each pair of participants. */
    List<Publication> latestOfAll() {
        return list("""
                 and p.version_id = (select max(n.version_id) from publications n
                    where n.provider_id = p.provider_id and n.consumer_id = p.consumer_id)
                """);
    }

    List<Publication> tagged(String provider, String consumer, String tag) {
        return list(
                PAIR + " and exists (select 1 from tags g where g.version_id = p.version_id and g.name = :tag)",
                "provider",
                provider,
                "consumer",
                consumer,
                "tag",
                tag);
    }

    List<Publication> untagged(String provider, String consumer) {
        return list(
                PAIR + " and not exists (select 1 from tags g where g.version_id = p.version_id)",
                "provider",
                provider,
                "consumer",
                consumer);
    }

    List<Publication> onBranch(String provider, String consumer, String branch) {
        return list(PAIR + """
                 and exists (select 1 from branch_versions b join branches n on n.id = b.branch_id
                    where b.version_id = p.version_id and n.name = :branch)
                """, "provider", provider, "consumer", consumer, "branch", branch);
    }

    List<Publication> onMainBranch(String provider, String consumer) {
        return list(PAIR + """
                 and exists (select 1 from branch_versions b join branches n on n.id = b.branch_id
                    where b.version_id = p.version_id and n.name = c.main_branch)
                """, "provider", provider, "consumer", consumer);
    }

    static <T> @Nullable T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }
}
