package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the heads of branches and tags: the latest version of a consumer that has the name. */
final class Heads {

    /** A version that carries a name; without a version where a branch has none. */
    record Named(@Nullable Long versionId, String name) {}

    /** Which consumers: those of a provider. */
    static final String OF_PROVIDER =
            "c.id in (select i.consumer_id from integrations i where i.provider_id = :provider)";

    /** Each branch of consumers; a condition on them, the branch, or both follows. */
    static final String BRANCHES = """
            select (select max(bv.version_id) from branch_versions bv where bv.branch_id = b.id) as version_id, b.name,
                false as released
            from branches b join participants c on c.id = b.participant_id where
            """;

    /** A tag of a provider's consumers. */
    static final String TAG = """
            select max(t.version_id) as version_id, t.name, false as released from tags t join participants c on c.id = t.participant_id
            where t.name = :name and %s group by t.participant_id, t.name
            """.formatted(OF_PROVIDER);

    private static final String TAGS = """
            with recursive names (participant_id, name) as (
                select c.id, (select min(t.name) from tags t where t.participant_id = c.id)
                from participants c where %s
                union all
                select n.participant_id, (select min(t.name) from tags t
                    where t.participant_id = n.participant_id and t.name > n.name)
                from names n where n.name is not null)
            select (select max(t.version_id) from tags t where t.participant_id = n.participant_id and t.name = n.name)
                as version_id, n.name, false as released
            from names n where n.name is not null
            """;

    private Heads() {}

    /** Each tag of consumers, one name after the other, as there may be many more tagged versions than names. */
    static String tags(String which) {
        return TAGS.formatted(which);
    }

    /** The heads of all branches and tags of a consumer, or of all. */
    static List<Long> of(Handle handle, @Nullable Long consumerId) {
        String which = consumerId == null ? "true" : "c.id = :consumer";
        List<Long> versions = new ArrayList<>();
        for (String sql : List.of(BRANCHES + which, tags(which))) {
            Rows.list(handle, Named.class, sql, "consumer", consumerId == null ? 0 : consumerId).stream()
                    .map(Named::versionId)
                    .filter(Objects::nonNull)
                    .forEach(versions::add);
        }
        return versions;
    }
}
