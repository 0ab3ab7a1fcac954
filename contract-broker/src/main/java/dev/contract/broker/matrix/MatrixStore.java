package dev.contract.broker.matrix;

import dev.contract.broker.db.Rows;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads rows and integrations from the database; never a part of them only. */
final class MatrixStore {

    private static final String SELECT = """
            select p.consumer_id, c.name as consumer, p.version_id as consumer_version_id,
                cv.number as consumer_version, p.provider_id, r.name as provider,
                pv.id as provider_version_id, pv.number as provider_version, p.id as publication_id, p.revision,
                t.sha, p.created_at as published_at, f.id as verification_id, f.success, f.created_at as verified_at
            from publications p join participants c on c.id = p.consumer_id join participants r on r.id = p.provider_id
                join versions cv on cv.id = p.version_id join contents t on t.id = p.content_id
            """;
    private static final String RESULT_OF_VERSION = " f on f.content_id = p.content_id";
    private static final String PROVIDER_VERSION = " left join versions pv on pv.id = f.provider_version_id ";

    private final Handle handle;

    MatrixStore(Handle handle) {
        this.handle = handle;
    }

    /** Every contract of a consumer version, and every contract that a provider version has verified. */
    List<Row> ofOne(Collection<Long> versions, Collection<Long> participants) {
        String sql = SELECT + "left join verifications" + RESULT_OF_VERSION + PROVIDER_VERSION + """
                where p.version_id in (<versions>) or p.consumer_id in (<participants>)
                    or f.provider_version_id in (<versions>)
                    or (p.provider_id in (<participants>) and f.id is not null)
                """;
        return Rows.list(handle, Row.class, sql, "versions", versions, "participants", participants);
    }

    /** The contracts between the given versions, with the results of the given provider versions. */
    List<Row> between(Collection<Long> versions, Collection<Long> anyVersion, Collection<Long> participants) {
        String sql = SELECT + "left join verifications" + RESULT_OF_VERSION
                + " and (f.provider_version_id in (<versions>) or p.provider_id in (<any>))" + PROVIDER_VERSION
                + """
                where (p.version_id in (<versions>) or p.consumer_id in (<any>))
                    and p.provider_id in (<participants>)
                """;
        return Rows.list(handle, Row.class, sql, "versions", versions, "any", anyVersion, "participants", participants);
    }

    /** The providers whose contracts the versions have. */
    List<Integration> providersOf(Collection<Long> versions, Collection<Long> anyVersion) {
        String sql = """
                select distinct p.consumer_id, c.name as consumer, p.provider_id, r.name as provider, true as required
                from publications p join participants c on c.id = p.consumer_id
                    join participants r on r.id = p.provider_id
                where p.current and (p.version_id in (<versions>) or p.consumer_id in (<any>))
                """;
        return Rows.list(handle, Integration.class, sql, "versions", versions, "any", anyVersion);
    }

    /** The consumers that the participants have. */
    List<Integration> consumersOf(Collection<Long> participants) {
        String sql = """
                select i.consumer_id, c.name as consumer, i.provider_id, r.name as provider, false as required
                from integrations i join participants c on c.id = i.consumer_id
                    join participants r on r.id = i.provider_id
                where i.provider_id in (<participants>)
                """;
        return Rows.list(handle, Integration.class, sql, "participants", participants);
    }

    List<Long> currentPublications(Collection<Long> publications) {
        return Rows.ids(handle, "select id from publications where current and id in (<ids>)", "ids", publications);
    }
}
