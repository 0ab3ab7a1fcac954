package dev.contract.broker.participants;

import dev.contract.broker.db.Rows;
import dev.contract.broker.db.UnstorableTextException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Branches and tags in the database. */
final class MarkStore {

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final Handle handle;

    MarkStore(Handle handle) {
        this.handle = handle;
    }

    @Nullable Branch branch(long participantId, String name) {
        String sql = "select * from branches where participant_id = :id and name = :name";
        return Rows.first(handle, Branch.class, sql, "id", participantId, "name", name);
    }

    /** The branches, those that were used last first. */
    List<Branch> branches(long participantId) {
        String sql = "select * from branches where participant_id = :id order by updated_at desc, id desc";
        return Rows.list(handle, Branch.class, sql, "id", participantId);
    }

    /** The branches with their newest versions, those that were used last first. */
    List<BranchHead> heads(long participantId) {
        String sql = """
                select b.name, v.number as version, coalesce(v.created_at, b.updated_at) as since
                from branches b left join versions v
                    on v.id = (select max(bv.version_id) from branch_versions bv where bv.branch_id = b.id)
                where b.participant_id = :id order by coalesce(v.id, 0) desc, b.id desc
                """;
        return Rows.list(handle, BranchHead.class, sql, "id", participantId);
    }

    /**
     * The id of the branch, created where it does not exist. That it was used is written down once in a while only, so that
     * those who publish from one branch do not wait for each other.
     */
    long branchFor(long participantId, String name) {
        Branch found = branch(participantId, name);
        Instant now = Rows.now();
        if (found == null) {
            String insert = "insert into branches (participant_id, name, created_at, updated_at)"
                    + " values (:id, :name, :now, :now)";
            return Rows.insert(
                    handle, insert, "id", participantId, "name", UnstorableTextException.checkName(name), "now", now);
        }
        if (found.updatedAt().isBefore(now.minus(TOUCHED_EVERY))) {
            String touch = "update branches set updated_at = :now where id = :id";
            Rows.update(handle, touch, "now", now, "id", found.id());
        }
        return found.id();
    }

    boolean addToBranch(long branchId, long versionId) {
        String sql = """
                insert into branch_versions (branch_id, version_id, created_at) values (:branch, :version, :now)
                on conflict (branch_id, version_id) do nothing
                """;
        return Rows.update(handle, sql, "branch", branchId, "version", versionId, "now", Rows.now()) == 1;
    }

    boolean removeFromBranch(long branchId, long versionId) {
        String sql = "delete from branch_versions where branch_id = :branch and version_id = :version";
        return Rows.update(handle, sql, "branch", branchId, "version", versionId) == 1;
    }

    void deleteBranch(long branchId) {
        Rows.update(handle, "delete from branches where id = :id", "id", branchId);
    }

    /** A mark, and whether it is a tag. */
    private record Kind(Mark mark, boolean tag) {}

    /** Branches in the order in which the version came to them, tags in that in which they were put on. */
    VersionMarks of(Collection<Long> versionIds) {
        String sql = """
                select bv.version_id, b.name, bv.created_at, false as tag, b.id as number,
                    bv.version_id = (select max(h.version_id) from branch_versions h where h.branch_id = b.id) as latest
                from branch_versions bv join branches b on b.id = bv.branch_id where bv.version_id in (<ids>)
                union all
                select t.version_id, t.name, t.created_at, true, t.id,
                    t.version_id = (select max(h.version_id) from tags h
                        where h.participant_id = t.participant_id and h.name = t.name)
                from tags t where t.version_id in (<ids>) order by 3, 5
                """;
        Map<Long, List<Mark>> branches = new HashMap<>();
        Map<Long, List<Mark>> tags = new HashMap<>();
        for (Kind found : Rows.list(handle, Kind.class, sql, "ids", versionIds)) {
            (found.tag() ? tags : branches)
                    .computeIfAbsent(found.mark().versionId(), key -> new ArrayList<>())
                    .add(found.mark());
        }
        return new VersionMarks(branches, tags);
    }

    boolean addTag(Version version, String tag) {
        String sql = """
                insert into tags (version_id, participant_id, name, created_at) values (:version, :id, :tag, :now)
                on conflict (version_id, name) do nothing
                """;
        return Rows.update(
                        handle,
                        sql,
                        "version",
                        version.id(),
                        "id",
                        version.participantId(),
                        "tag",
                        UnstorableTextException.checkName(tag),
                        "now",
                        Rows.now())
                == 1;
    }

    boolean removeTag(long versionId, String tag) {
        String sql = "delete from tags where version_id = :version and name = :tag";
        return Rows.update(handle, sql, "version", versionId, "tag", tag) == 1;
    }
}
