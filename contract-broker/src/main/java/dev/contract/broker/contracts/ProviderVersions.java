package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Participant;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The provider as it asks for contracts: from a branch, with tags, or neither. Knows what such versions have verified,
 * also through other branches or tags before theirs existed.
 */
record ProviderVersions(
        Handle handle, Participant provider, @Nullable String branch, List<String> tags) {

    /** When something that does not exist yet will have been created at the earliest. */
    private static final Instant FUTURE = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final String SUCCESS =
            "select count(*) from verifications v where v.content_id = :content and v.success ";

    /** True if a version like this has verified the content before; results of work in progress may count or not. */
    boolean hasVerified(long contentId, boolean wipCounts) {
        String condition = wipCounts ? "" : "and not v.wip ";
        if (branch != null) {
            return onBranch(contentId, condition, branch);
        }
        if (!tags.isEmpty()) {
            return pendingTags(contentId, wipCounts).isEmpty();
        }
        return Rows.count(handle, SUCCESS + condition, "content", contentId) > 0;
    }

    private boolean onBranch(long contentId, String condition, String name) {
        String on = """
                exists (select 1 from branch_versions bv join branches b on b.id = bv.branch_id
                    where bv.version_id = v.provider_version_id and b.name = :name)
                """;
        if (Rows.count(handle, SUCCESS + condition + "and " + on, "content", contentId, "name", name) > 0) {
            return true;
        }
        String other = """
                and exists (select 1 from branch_versions bv join branches b on b.id = bv.branch_id
                    where bv.version_id = v.provider_version_id and b.name <> :name)
                and v.created_at < :since
                """;
        String created = "select created_at as moment from branches where participant_id = :id and name = :name";
        Instant since = since(created, name);
        return Rows.count(handle, SUCCESS + condition + other, "content", contentId, "name", name, "since", since) > 0;
    }

    /** The tags for which nothing has been verified yet. */
    List<String> pendingTags(long contentId, boolean wipCounts) {
        String condition = wipCounts ? "" : "and not v.wip ";
        return tags.stream().filter(tag -> !withTag(contentId, condition, tag)).toList();
    }

    private boolean withTag(long contentId, String condition, String tag) {
        String has = "and exists (select 1 from tags t where t.version_id = v.provider_version_id and t.name ";
        if (Rows.count(handle, SUCCESS + condition + has + "= :tag)", "content", contentId, "tag", tag) > 0) {
            return true;
        }
        String other = has + "<> :tag) and v.created_at < :since";
        return Rows.count(
                        handle,
                        SUCCESS + condition + other,
                        "content",
                        contentId,
                        "tag",
                        tag,
                        "since",
                        since(
                                "select min(created_at) as moment from tags where participant_id = :id and name = :name",
                                tag))
                > 0;
    }

    private Instant since(String sql, String name) {
        Moment found = Rows.first(handle, Moment.class, sql, "id", provider.id(), "name", name);
        Instant moment = found == null ? null : found.moment();
        return moment == null ? FUTURE : moment;
    }

    /** A moment that may not have been. */
    public record Moment(@Nullable Instant moment) {}
}
