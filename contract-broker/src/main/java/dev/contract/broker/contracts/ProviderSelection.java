package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Chooses contracts of a provider by tags and branches of the consumers' versions. */
@FunctionalInterface
interface ProviderSelection {

    List<Publication> from(Handle handle, long providerId);

    static ProviderSelection all() {
        return (handle, provider) -> new Publications(handle).ofProvider(provider);
    }

    /** The newest contract of each consumer, with the tag if one is given. */
    static ProviderSelection latest(@Nullable String tag) {
        ProviderSelection selection = tag == null ? all() : tagged(tag);
        return (handle, provider) -> Contracts.newestOfEachConsumer(selection.from(handle, provider));
    }

    static ProviderSelection tagged(String tag) {
        return (handle, provider) -> new Publications(handle)
                .ofVersions(provider, Rows.ids(handle, "select version_id from tags where name = :tag", "tag", tag));
    }

    /** Contracts of versions on the branch, or on the main branch of each consumer. */
    static ProviderSelection onBranch(@Nullable String branch) {
        String sql = """
                select bv.version_id from branch_versions bv join branches b on b.id = bv.branch_id
                    join participants p on p.id = b.participant_id where b.name =
                """;
        return (handle, provider) -> new Publications(handle)
                .ofVersions(
                        provider,
                        branch == null
                                ? Rows.ids(handle, sql + "p.main_branch")
                                : Rows.ids(handle, sql + ":branch", "branch", branch));
    }

    static ProviderSelection latestOnBranch(@Nullable String branch) {
        ProviderSelection selection = onBranch(branch);
        return (handle, provider) -> Contracts.newestOfEachConsumer(selection.from(handle, provider));
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
        return (handle, provider) -> new Publications(handle).ofVersions(provider, Rows.ids(handle, sql, "uuid", uuid));
    }
}
