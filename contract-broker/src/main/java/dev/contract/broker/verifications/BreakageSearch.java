package dev.contract.broker.verifications;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.verifications.Breakage.Cause;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks for the first failure after the last success, and for who has changed between them. */
final class BreakageSearch {

    /** Results that do not belong together are not compared: another branch of the provider says nothing about this one. */
    private static final String ON_BRANCH = """
             and (:branch = '' or exists (select 1 from branch_versions b join branches n on n.id = b.branch_id
                where b.version_id = f.provider_version_id and n.name = :branch))
            """;

    private static final String OF_CONTENT = "f.content_id = :content" + ON_BRANCH;
    private static final String OF_EARLIER_CONTRACT = """
            f.provider_id = :provider and f.consumer_id = :consumer and f.content_id <> :content and f.success
                and exists (select 1 from publications q
                    where q.content_id = f.content_id and q.version_id < :consumerVersion)
            """;

    private final VerificationStore store;
    private final Publication contract;
    private final Verification failure;
    private final @Nullable String branch;

    BreakageSearch(Handle handle, Publication contract, Verification failure, @Nullable String branch) {
        this.store = new VerificationStore(handle);
        this.contract = contract;
        this.failure = failure;
        this.branch = branch;
    }

    Breakage search() {
        Verification good = first(OF_CONTENT + " and f.success order by f.provider_version_id desc, f.id desc", 0, 0);
        if (good != null) {
            Verification bad = firstBadAfter(good.providerVersionId(), good.id());
            boolean sameVersion = bad.providerVersionId() == good.providerVersionId();
            return breakage(sameVersion ? Cause.NOBODY : Cause.PROVIDER, bad, good);
        }
        Verification bad = firstBadAfter(0, 0);
        Verification same = first(
                OF_EARLIER_CONTRACT + " and f.provider_version_id = :version order by f.id desc",
                bad.providerVersionId(),
                0);
        if (same != null) {
            return breakage(Cause.CONSUMER, bad, same);
        }
        String earlier = OF_EARLIER_CONTRACT + ON_BRANCH
                + " and f.provider_version_id < :version order by f.provider_version_id desc, f.id desc";
        Verification before = first(earlier, bad.providerVersionId(), 0);
        return breakage(before == null ? Cause.NEVER_GOOD : Cause.BOTH, bad, before);
    }

    private Verification firstBadAfter(long version, long result) {
        String after = " and not f.success and (f.provider_version_id > :version or (f.provider_version_id = :version"
                + " and f.id > :result)) order by f.provider_version_id, f.id";
        Verification bad = first(OF_CONTENT + after, version, result);
        return bad == null ? failure : bad;
    }

    private @Nullable Verification first(String conditionAndOrder, long version, long result) {
        return store.first(
                conditionAndOrder,
                "content",
                contract.contentId(),
                "provider",
                contract.providerId(),
                "consumer",
                contract.consumerId(),
                "consumerVersion",
                contract.versionId(),
                "branch",
                branch == null ? "" : branch,
                "version",
                version,
                "result",
                result);
    }

    private Breakage breakage(Cause cause, Verification bad, @Nullable Verification good) {
        return new Breakage(cause, branch, bad, good);
    }
}
