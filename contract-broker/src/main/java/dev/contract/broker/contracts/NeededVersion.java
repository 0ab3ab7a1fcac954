package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A provider version that matters and has no result for a content: the latest of the main branch, one that is deployed, or one
 * that is released.
 *
 * @param description why it matters, such as "deployed in test"
 */
public record NeededVersion(long versionId, String number, String description) {

    private static final String SQL = """
            select n.version_id, v.number, n.description from (
                select (select max(bv.version_id) from branch_versions bv where bv.branch_id = b.id) as version_id,
                    'latest from main branch' as description, 0 as kind
                from participants p join branches b on b.participant_id = p.id and b.name = p.main_branch
                where p.id = :provider
                union all
                select d.version_id, 'deployed in ' || e.name, 1 from deployments d
                    join environments e on e.id = d.environment_id
                where d.participant_id = :provider and d.undeployed_at is null
                union all
                select r.version_id, 'released in ' || e.name, 2 from releases r
                    join environments e on e.id = r.environment_id
                where r.participant_id = :provider and r.support_ended_at is null
            ) n join versions v on v.id = n.version_id
            where not exists (select 1 from verifications f
                where f.content_id = :content and f.provider_version_id = n.version_id)
            order by n.kind, n.description, n.version_id
            """;

    /** One for each reason, so that a version may come twice. */
    public static List<NeededVersion> of(Handle handle, Publication contract) {
        return Rows.list(
                handle, NeededVersion.class, SQL, "provider", contract.providerId(), "content", contract.contentId());
    }
}
