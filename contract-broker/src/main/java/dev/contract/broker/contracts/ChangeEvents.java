package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds out what is new about a publication, compared with earlier ones of the same pair. */
final class ChangeEvents {

    private static final String REQUIRING = Event.CONTRACT_REQUIRING_VERIFICATION_PUBLISHED.wireName() + ", ";
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
    PublicationEvents ofNewPublication() {
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
    PublicationEvents ofModification() {
        return changed(List.of("pact content modified since previous publication for " + published.consumer()
                + " version " + published.version()));
    }

    static PublicationEvents ofRepetition() {
        return new PublicationEvents(
                Set.of(Event.CONTRACT_PUBLISHED.wireName()), "  Events detected: contract_published");
    }

    private PublicationEvents changed(List<String> reasons) {
        boolean unverified = requiresVerification();
        String sentence = "  Events detected: contract_published, " + (unverified ? REQUIRING : "")
                + "contract_content_changed (" + String.join(", ", reasons) + ")";
        return new PublicationEvents(names(unverified, Event.CONTRACT_CONTENT_CHANGED.wireName()), sentence);
    }

    private PublicationEvents unchanged() {
        String versions = tags.size() == 1 ? "version with tag " : "versions with tags ";
        boolean unverified = requiresVerification();
        String sentence = "  Events detected: " + (unverified ? REQUIRING : "")
                + "contract_published (pact content is the same as previous " + versions + String.join(", ", tags)
                + " and no new tags were applied)";
        return new PublicationEvents(names(unverified), sentence);
    }

    private static Set<String> names(boolean unverified, String... more) {
        Set<String> names = new LinkedHashSet<>(List.of(Event.CONTRACT_PUBLISHED.wireName()));
        if (unverified) {
            names.add(Event.CONTRACT_REQUIRING_VERIFICATION_PUBLISHED.wireName());
        }
        names.addAll(List.of(more));
        return names;
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

    /** True if a provider version that matters has not verified the content. */
    private boolean requiresVerification() {
        return !NeededVersion.of(handle, published).isEmpty();
    }
}
