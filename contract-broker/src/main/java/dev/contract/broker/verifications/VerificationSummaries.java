package dev.contract.broker.verifications;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Rows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What can be said about a content without asking who. */
public final class VerificationSummaries {

    private static final String FROM_MAIN_BRANCH = """
            select f.id from verifications f join branch_versions bv on bv.version_id = f.provider_version_id
                join branches b on b.id = bv.branch_id join participants p on p.id = b.participant_id
            where f.content_id = :content and b.name = p.main_branch order by f.id desc limit 1
            """;

    private VerificationSummaries() {}

    /** The newest result from the provider's main branch, or else the newest one; null if there is none. */
    public static @Nullable Verification ofContract(Handle handle, Publication publication) {
        VerificationStore store = new VerificationStore(handle);
        long content = publication.contentId();
        return Rows.ids(handle, FROM_MAIN_BRANCH, "content", content).stream()
                .findFirst()
                .map(id -> store.find(content, id))
                .orElseGet(() -> store.latest(content));
    }
}
