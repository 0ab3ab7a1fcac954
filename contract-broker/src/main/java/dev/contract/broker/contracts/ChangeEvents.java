package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds out what is new about a publication, compared with earlier ones of the same pair. */
final class ChangeEvents {

    private static final String EARLIER = " and p.current and p.provider_id = :provider";
    private static final String TAGGED = """
            select p.content_id from tags t join publications p on p.version_id = t.version_id
            where t.participant_id = :consumer and t.name = :tag and t.version_id < :version
            """ + EARLIER + " order by t.version_id desc limit 1";
    private static final String UNTAGGED = """
            select p.content_id from publications p where p.consumer_id = :consumer and p.version_id < :version
                and not exists (select 1 from tags t where t.version_id = p.version_id)
            """ + EARLIER + " order by p.version_id desc limit 1";

    private final Handle handle;
    private final Publication published;
    private final List<String> tags;

    ChangeEvents(Handle handle, Publication published, List<String> tags) {
        this.handle = handle;
        this.published = published;
        this.tags = tags;
    }

    /** The sentence about a publication that is new for its version. */
    String ofNewPublication() {
        List<String> reasons = new ArrayList<>();
        for (String tag : tags) {
            addReason(
                    reasons,
                    latest(TAGGED, tag),
                    "first time any pact published for this consumer with consumer version tagged " + tag,
                    "pact content has changed since the last consumer version tagged with " + tag);
        }
        if (tags.isEmpty()) {
            addReason(
                    reasons,
                    latest(UNTAGGED, ""),
                    "first time untagged pact published",
                    "pact content has changed since previous untagged version");
        }
        return reasons.isEmpty() ? unchanged() : changed(reasons);
    }

    /** The sentence about a publication that replaces another one of the same version. */
    String ofModification() {
        return changed(List.of("pact content modified since previous publication for " + published.consumer()
                + " version " + published.version()));
    }

    static String ofRepetition() {
        return "  Events detected: contract_published";
    }

    private String changed(List<String> reasons) {
        return "  Events detected: contract_published, " + requiringVerification() + "contract_content_changed ("
                + String.join(", ", reasons) + ")";
    }

    private String unchanged() {
        String versions = tags.size() == 1 ? "version with tag " : "versions with tags ";
        String event = requiringVerification();
        return "  Events detected: " + event + "contract_published (pact content is the same as previous " + versions
                + String.join(", ", tags) + " and no new tags were applied)";
    }

    private void addReason(List<String> reasons, @Nullable Long before, String first, String changed) {
        if (before == null) {
            reasons.add(first);
        } else if (before != published.contentId()) {
            reasons.add(changed);
        }
    }

    /** The content of the newest earlier publication that fits. */
    private @Nullable Long latest(String sql, String tag) {
        return Publications.first(Rows.ids(
                handle,
                sql,
                "consumer",
                published.consumerId(),
                "provider",
                published.providerId(),
                "version",
                published.versionId(),
                "tag",
                tag));
    }

    /** An event more if a provider version that matters has not verified the content. */
    private String requiringVerification() {
        String sql = """
                select 1 from (
                    select (select max(bv.version_id) from branch_versions bv where bv.branch_id = b.id) as version_id
                    from participants p join branches b on b.participant_id = p.id and b.name = p.main_branch
                    where p.id = :provider
                    union
                    select version_id from deployments where participant_id = :provider and undeployed_at is null
                    union
                    select version_id from releases where participant_id = :provider and support_ended_at is null
                ) needed
                where version_id is not null and not exists (select 1 from verifications v
                    where v.content_id = :content and v.provider_version_id = needed.version_id)
                """;
        boolean missing = Rows.exist(handle, sql, "provider", published.providerId(), "content", published.contentId());
        return missing ? "contract_requiring_verification_published, " : "";
    }
}
