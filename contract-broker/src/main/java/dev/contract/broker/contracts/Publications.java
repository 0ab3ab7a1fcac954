package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds publications in the database, their latest revision only; newest consumer version first. Participants are looked
 * up in subqueries, whose answer the database knows before it plans the rest: so it reads from the end of an index what is
 * newest, however much there is before.
 */
final class Publications {

    private static final String COLUMNS = """
            select p.id, p.consumer_id, c.name as consumer, p.provider_id, r.name as provider, p.version_id,
                v.number as version, p.content_id, t.sha, p.revision, p.created_at
            """;
    private static final String NAMES = """
             join participants c on c.id = p.consumer_id join participants r on r.id = p.provider_id
                join versions v on v.id = p.version_id join contents t on t.id = p.content_id where
            """;
    private static final String CURRENT = "p.current and ";
    private static final String CONSUMER = "(select id from participants where name = :consumer)";
    private static final String PROVIDER = "(select id from participants where name = :provider)";
    private static final String PAIR = "p.provider_id = " + PROVIDER + " and p.consumer_id = " + CONSUMER;
    private static final String NEWEST_FIRST = " order by p.version_id desc, p.id desc";
    /** From pair to publication: the other way round everything that was ever published would be read. */
    private static final String OF_PAIRS = " from integrations i cross join publications p" + NAMES + CURRENT;

    private static final String NEWEST_OF_PAIR = """
            p.provider_id = i.provider_id and p.consumer_id = i.consumer_id
                and p.version_id = (select max(n.version_id) from publications n
                    where n.current and n.provider_id = i.provider_id and n.consumer_id = i.consumer_id)
            """;

    private final Handle handle;
    private final String limit;
    private final String bytes;
    private final Map<Long, byte[]> contents = new HashMap<>();

    private Publications(Handle handle, String limit, String bytes) {
        this.handle = handle;
        this.limit = limit;
        this.bytes = bytes;
    }

    Publications(Handle handle) {
        this(handle, "", "");
    }

    /** Finds the first publication at most, of those of a pair. */
    static Publications newestOnly(Handle handle) {
        return new Publications(handle, " limit 1", "");
    }

    /** As before; reads the content together with the publication, as it was received first or for this very publication. */
    static Publications newestWithContent(Handle handle, boolean own) {
        return new Publications(handle, " limit 1", own ? "coalesce(p.bytes, t.bytes)" : "t.bytes");
    }

    /** The content of a publication that was found. */
    byte[] content(Publication publication) {
        byte[] read = contents.get(publication.id());
        return read == null ? new ContentStore(handle).bytes(publication.contentId()) : read;
    }

    private String columns() {
        return bytes.isEmpty() ? COLUMNS : COLUMNS + ", " + bytes + " as content";
    }

    private String select() {
        return columns() + " from publications p" + NAMES;
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for as long as it takes to put the bytes elsewhere
    private record WithContent(Publication publication, byte[] content) {}

    private List<Publication> list(String sql, Object... namesAndValues) {
        if (bytes.isEmpty()) {
            return Rows.list(handle, Publication.class, sql, namesAndValues);
        }
        List<WithContent> found = Rows.list(handle, WithContent.class, sql, namesAndValues);
        found.forEach(one -> contents.put(one.publication().id(), one.content()));
        return found.stream().map(WithContent::publication).toList();
    }

    List<Publication> of(String provider, String consumer) {
        String sql = select() + CURRENT + PAIR + NEWEST_FIRST + limit;
        return list(sql, "provider", provider, "consumer", consumer);
    }

    @Nullable Publication of(String provider, String consumer, String version) {
        String sql = select() + CURRENT + PAIR + " and p.version_id = (select id from versions where number = :version"
                + " and participant_id = " + CONSUMER + ")";
        return first(list(sql, "provider", provider, "consumer", consumer, "version", version));
    }

    /** The newest contract before a version that has other content than the given publication. */
    @Nullable Publication before(Publication publication) {
        String sql = select() + CURRENT + """
                p.provider_id = :provider and p.consumer_id = :consumer and p.version_id < :version
                    and p.content_id <> :content
                """ + NEWEST_FIRST + " limit 1";
        return first(list(
                sql,
                "provider",
                publication.providerId(),
                "consumer",
                publication.consumerId(),
                "version",
                publication.versionId(),
                "content",
                publication.contentId()));
    }

    /** The newest publication of a content by a version before that of the given publication. */
    @Nullable Publication before(Publication publication, long contentId) {
        String sql = select() + "p.content_id = :content and p.version_id < :version" + NEWEST_FIRST + " limit 1";
        return first(list(sql, "content", contentId, "version", publication.versionId()));
    }

    /** The newest publication of a content, even if it was overwritten since: results for it may still be on their way. */
    @Nullable Publication ofSha(String provider, String consumer, String sha) {
        String content = "(select id from contents where sha = :sha and consumer_id = " + CONSUMER
                + " and provider_id = " + PROVIDER + ")";
        String sql = select() + "p.content_id = " + content
                + " order by case when p.current then 0 else 1 end, p.version_id desc, p.id desc limit 1";
        return first(list(sql, "provider", provider, "consumer", consumer, "sha", sha));
    }

    List<Publication> ofProvider(long providerId) {
        return list(select() + CURRENT + "p.provider_id = :provider" + NEWEST_FIRST, "provider", providerId);
    }

    List<Publication> ofVersion(long versionId) {
        return list(select() + CURRENT + "p.version_id = :version" + NEWEST_FIRST, "version", versionId);
    }

    /** A contract of a version that was found by a name, of a branch, tag or environment. */
    record Headed(Publication publication, String name, boolean released) {}

    /** The contracts of a provider's consumers of the versions that a query of {@link Heads} finds. */
    List<Headed> headed(String heads, Object... namesAndValues) {
        // the database shall look for contracts of the heads, not for heads among all contracts
        String sql = columns() + ", n.name, n.released from (" + heads + ") n cross join publications p" + NAMES
                + CURRENT + "p.version_id = n.version_id and p.provider_id = :provider";
        return Rows.list(handle, Headed.class, sql, namesAndValues);
    }

    List<Publication> ofVersions(long providerId, Collection<Long> versionIds) {
        String sql = select() + CURRENT + "p.provider_id = :provider and p.version_id in (<versions>)" + NEWEST_FIRST;
        return list(sql, "provider", providerId, "versions", versionIds);
    }

    List<Publication> ofVersions(Collection<Long> versionIds) {
        return list(select() + CURRENT + "p.version_id in (<versions>)" + NEWEST_FIRST, "versions", versionIds);
    }

    /** The newest publication of each pair of participants. */
    List<Publication> latestOfAll() {
        return list(columns() + OF_PAIRS + NEWEST_OF_PAIR + NEWEST_FIRST);
    }

    /** The newest publication of each consumer of a provider. */
    List<Publication> latestOfProvider(long providerId) {
        String sql = columns() + OF_PAIRS + "i.provider_id = :provider and " + NEWEST_OF_PAIR + NEWEST_FIRST;
        return list(sql, "provider", providerId);
    }

    List<Publication> tagged(String provider, String consumer, String tag) {
        String sql = columns() + " from tags g join publications p on p.version_id = g.version_id" + NAMES + CURRENT
                + "p.provider_id = " + PROVIDER + " and g.participant_id = " + CONSUMER
                + " and g.name = :tag order by g.version_id desc" + limit;
        return list(sql, "provider", provider, "consumer", consumer, "tag", tag);
    }

    List<Publication> untagged(String provider, String consumer) {
        String sql = select() + CURRENT + PAIR
                + " and not exists (select 1 from tags g where g.version_id = p.version_id)" + NEWEST_FIRST + limit;
        return list(sql, "provider", provider, "consumer", consumer);
    }

    List<Publication> onBranch(String provider, String consumer, String branch) {
        return onBranch(provider, consumer, branch, ":branch");
    }

    List<Publication> onMainBranch(String provider, String consumer) {
        return onBranch(provider, consumer, "", "(select main_branch from participants where name = :consumer)");
    }

    private List<Publication> onBranch(String provider, String consumer, String branch, String name) {
        String sql = columns() + " from branch_versions b join publications p on p.version_id = b.version_id" + NAMES
                + CURRENT
                + "p.provider_id = " + PROVIDER + " and b.branch_id = (select id from branches where participant_id = "
                + CONSUMER + " and name = " + name + ") order by b.version_id desc" + limit;
        return list(sql, "provider", provider, "consumer", consumer, "branch", branch);
    }

    static <T> @Nullable T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }
}
