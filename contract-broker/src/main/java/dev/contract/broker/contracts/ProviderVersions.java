package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Participant;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** A subquery with a limit, unlike "exists", is never answered by reading all of a table for once. */
    private static final String ONE = "(select 1 from %s limit 1) is not null";

    private static final String BRANCH = ONE.formatted("""
            branch_versions bv join branches b on b.id = bv.branch_id
                where bv.version_id = v.provider_version_id and b.name %s :name
            """);
    private static final String TAG = ONE.formatted("""
            tags t where t.version_id = v.provider_version_id and t.name %s :name
            """);

    /** Which of the contents a version like this has verified before; results of work in progress may count or not. */
    Set<Long> verified(Collection<Long> contentIds, boolean wipCounts) {
        if (contentIds.isEmpty()) {
            return Set.of();
        }
        String results = "v.content_id = c.id and v.success" + (wipCounts ? "" : " and not v.wip");
        if (branch != null) {
            String created = "select created_at as moment from branches where participant_id = :id and name = :name";
            return withName(contentIds, results, BRANCH, branch, created);
        }
        if (tags.isEmpty()) {
            return contents(contentIds, results);
        }
        String created = "select min(created_at) as moment from tags where participant_id = :id and name = :name";
        Set<Long> verified = new HashSet<>(contentIds);
        tags.forEach(tag -> verified.retainAll(withName(contentIds, results, TAG, tag, created)));
        return verified;
    }

    /** Verified by a version with the name, or by one with another name before this one came into being. */
    private Set<Long> withName(Collection<Long> contentIds, String results, String has, String name, String created) {
        String with = results + " and " + has.formatted("=");
        Set<Long> verified = contents(contentIds, with, "name", name);
        if (verified.containsAll(contentIds)) {
            return verified;
        }
        String before = results + " and " + has.formatted("<>") + " and v.created_at < :since";
        verified.addAll(contents(contentIds, before, "name", name, "since", since(created, name)));
        return verified;
    }

    private Set<Long> contents(Collection<Long> contentIds, String results, Object... namesAndValues) {
        String sql = "select c.id from contents c where c.id in (<contents>) and "
                + ONE.formatted("verifications v where " + results);
        Object[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "contents";
        all[namesAndValues.length + 1] = contentIds;
        return new HashSet<>(Rows.ids(handle, sql, all));
    }

    private Instant since(String sql, String name) {
        Moment found = Rows.first(handle, Moment.class, sql, "id", provider.id(), "name", name);
        Instant moment = found == null ? null : found.moment();
        return moment == null ? FUTURE : moment;
    }

    /** A moment that may not have been. */
    record Moment(@Nullable Instant moment) {}
}
