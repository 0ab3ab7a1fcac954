package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds out what is new about a publication, compared with earlier ones of the same pair. */
final class ChangeEvents {

    private static final String EARLIER = """
            select p.content_id from publications p
            where p.current and p.consumer_id = :consumer and p.provider_id = :provider and p.version_id < :version
            """;

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
                    latest(
                            " and exists (select 1 from tags t where t.version_id = p.version_id and t.name = :tag)",
                            tag),
                    "first time any pact published for this consumer with consumer version tagged " + tag,
                    "pact content has changed since the last consumer version tagged with " + tag);
        }
        if (tags.isEmpty()) {
            addReason(
                    reasons,
                    latest(" and not exists (select 1 from tags t where t.version_id = p.version_id)", ""),
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
    private @Nullable Long latest(String condition, String tag) {
        String sql = EARLIER + condition + " order by p.version_id desc limit 1";
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
                select count(*) from (
                    select max(bv.version_id) as version_id from participants p
                        join branches b on b.participant_id = p.id and b.name = p.main_branch
                        join branch_versions bv on bv.branch_id = b.id where p.id = :provider
                    union
                    select version_id from deployments where participant_id = :provider and undeployed_at is null
                    union
                    select version_id from releases where participant_id = :provider and support_ended_at is null
                ) needed
                where version_id is not null and not exists (select 1 from verifications v
                    where v.content_id = :content and v.provider_version_id = needed.version_id)
                """;
        long missing = Rows.count(handle, sql, "provider", published.providerId(), "content", published.contentId());
        return missing == 0 ? "" : "contract_requiring_verification_published, ";
    }
}
