package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Chooses contracts of a provider by tags and branches of the consumers' versions; newest first. */
@FunctionalInterface
interface ProviderSelection {

    List<Publication> from(Handle handle, long providerId);

    static ProviderSelection all() {
        return (handle, provider) -> new Publications(handle).ofProvider(provider);
    }

    /** The newest contract of each consumer, with the tag if one is given. */
    static ProviderSelection latest(@Nullable String tag) {
        if (tag == null) {
            return (handle, provider) -> new Publications(handle).latestOfProvider(provider);
        }
        String sql = """
                select (select t.version_id from tags t where t.participant_id = i.consumer_id and t.name = :tag
                        and exists (select 1 from publications p where p.current
                            and p.version_id = t.version_id and p.provider_id = i.provider_id)
                    order by t.version_id desc limit 1)
                from integrations i where i.provider_id = :provider
                """;
        return ofVersions(sql, "tag", tag);
    }

    static ProviderSelection tagged(String tag) {
        String sql = """
                select t.version_id from integrations i join tags t on t.participant_id = i.consumer_id
                where i.provider_id = :provider and t.name = :tag
                """;
        return ofVersions(sql, "tag", tag);
    }

    /** Contracts of versions on the branch, or on the main branch of each consumer. */
    static ProviderSelection onBranch(@Nullable String branch) {
        String sql = """
                select bv.version_id from integrations i join participants c on c.id = i.consumer_id
                    join branches b on b.participant_id = c.id join branch_versions bv on bv.branch_id = b.id
                where i.provider_id = :provider and b.name = case when :main then c.main_branch else :branch end
                """;
        return ofVersions(sql, "main", branch == null, "branch", branch == null ? "" : branch);
    }

    static ProviderSelection latestOnBranch(@Nullable String branch) {
        String sql = """
                select (select bv.version_id from branch_versions bv where bv.branch_id = b.id
                        and exists (select 1 from publications p where p.current
                            and p.version_id = bv.version_id and p.provider_id = i.provider_id)
                    order by bv.version_id desc limit 1)
                from integrations i join participants c on c.id = i.consumer_id
                    join branches b on b.participant_id = c.id
                where i.provider_id = :provider and b.name = case when :main then c.main_branch else :branch end
                """;
        return ofVersions(sql, "main", branch == null, "branch", branch == null ? "" : branch);
    }

    /** Contracts of versions that are deployed or released in the environment. */
    static ProviderSelection inEnvironment(String uuid) {
        String sql = """
                select d.version_id from deployments d join environments e on e.id = d.environment_id
                where e.uuid = :uuid and d.undeployed_at is null
                union
                select r.version_id from releases r join environments e on e.id = r.environment_id
                where e.uuid = :uuid and r.support_ended_at is null
                """;
        return ofVersions(sql, "uuid", uuid);
    }

    /** The contracts of the versions that a query about the provider finds. */
    private static ProviderSelection ofVersions(String sql, Object... namesAndValues) {
        return (handle, provider) -> {
            Object[] all = new Object[namesAndValues.length + 2];
            System.arraycopy(namesAndValues, 0, all, 0, namesAndValues.length);
            all[namesAndValues.length] = "provider";
            all[namesAndValues.length + 1] = provider;
            return new Publications(handle).ofVersions(provider, Rows.ids(handle, sql, all));
        };
    }
}
