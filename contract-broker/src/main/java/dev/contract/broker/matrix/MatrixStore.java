package dev.contract.broker.matrix;

import dev.contract.broker.db.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Reads rows and integrations from the database; never a part of them only. Conditions stand in the statements only where
 * there is something to look for: the database would rather read everything than look for this or for nothing.
 */
final class MatrixStore {

    private static final String COLUMNS = """
            select p.consumer_id, c.name as consumer, p.version_id as consumer_version_id,
                cv.number as consumer_version, p.provider_id, r.name as provider,
                pv.id as provider_version_id, pv.number as provider_version, p.id as publication_id, p.revision, p.current,
                t.sha, p.created_at as published_at, f.id as verification_id, f.success, f.created_at as verified_at from
            """;
    private static final String NAMES = """
             join participants c on c.id = p.consumer_id join participants r on r.id = p.provider_id
                join versions cv on cv.id = p.version_id join contents t on t.id = p.content_id
                left join versions pv on pv.id = f.provider_version_id where
            """;

    private final Handle handle;

    MatrixStore(Handle handle) {
        this.handle = handle;
    }

    /** Every contract of a consumer version, and every contract that a provider version has verified. */
    List<Row> ofOne(Collection<Long> versions, Collection<Long> participants) {
        String contracts = either("p.version_id", versions, "p.consumer_id", participants);
        String results = either("f.provider_version_id", versions, "p.provider_id", participants);
        if (contracts.isEmpty()) {
            return List.of();
        }
        String sql = COLUMNS + "publications p left join verifications f on f.content_id = p.content_id" + NAMES
                + contracts + " union " + COLUMNS
                + "verifications f join publications p on p.content_id = f.content_id" + NAMES + results;
        return Rows.list(handle, Row.class, sql, "versions", versions, "any", participants);
    }

    /** The contracts between the given versions, with the results of the given provider versions. */
    List<Row> between(Collection<Long> versions, Collection<Long> anyVersion, Collection<Long> participants) {
        String contracts = either("p.version_id", versions, "p.consumer_id", anyVersion);
        String results = either("f.provider_version_id", versions, "p.provider_id", anyVersion);
        if (contracts.isEmpty()) {
            return List.of();
        }
        String sql = COLUMNS + "publications p left join verifications f on f.content_id = p.content_id and " + results
                + NAMES + contracts + " and p.provider_id in (<participants>)";
        return Rows.list(handle, Row.class, sql, "versions", versions, "any", anyVersion, "participants", participants);
    }

    private static String either(String version, Collection<Long> versions, String participant, Collection<Long> any) {
        List<String> conditions = new ArrayList<>();
        if (!versions.isEmpty()) {
            conditions.add(version + " in (<versions>)");
        }
        if (!any.isEmpty()) {
            conditions.add(participant + " in (<any>)");
        }
        return conditions.isEmpty() ? "" : "(" + String.join(" or ", conditions) + ")";
    }

    /**
     * Who the versions have to do with: the providers whose contracts they have, and the consumers that some participants
     * have.
     */
    List<Integration> integrations(Collection<Long> versions, Collection<Long> anyVersion, Collection<Long> providers) {
        List<String> pairs = new ArrayList<>();
        if (!versions.isEmpty()) {
            pairs.add("select p.consumer_id, p.provider_id, true as required from publications p"
                    + " where p.current and p.version_id in (<versions>)");
        }
        if (!anyVersion.isEmpty()) {
            pairs.add("select i.consumer_id, i.provider_id, true as required from integrations i"
                    + " where i.consumer_id in (<any>)"
                    + " and exists (select 1 from publications p where p.current"
                    + " and p.consumer_id = i.consumer_id and p.provider_id = i.provider_id)");
        }
        if (!providers.isEmpty()) {
            pairs.add("select i.consumer_id, i.provider_id, false as required from integrations i"
                    + " where i.provider_id in (<providers>)");
        }
        if (pairs.isEmpty()) {
            return List.of();
        }
        String sql = """
                select i.consumer_id, c.name as consumer, i.provider_id, r.name as provider, i.required
                from (%s) i join participants c on c.id = i.consumer_id join participants r on r.id = i.provider_id
                order by i.required desc, c.name, r.name
                """.formatted(String.join(" union ", pairs));
        return Rows.list(
                handle, Integration.class, sql, "versions", versions, "any", anyVersion, "providers", providers);
    }
}
