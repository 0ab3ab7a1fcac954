package dev.contract.broker.participants;

import dev.contract.broker.db.Rows;
import dev.contract.broker.db.UnstorableTextException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Writes participants, versions, branches and tags with times of the past. */
final class ParticipantHistoryStore {

    private final Handle handle;

    ParticipantHistoryStore(Handle handle) {
        this.handle = handle;
    }

    void insert(PastParticipant participant) {
        String sql = """
                insert into participants (name, display_name, repository_url, repository_name, repository_namespace,
                    main_branch, created_at, updated_at)
                values (:name, :displayName, :url, :repo, :namespace, :main, :created, :updated)
                """;
        UnstorableTextException.checkName(participant.name());
        write(sql, 0, participant);
    }

    void update(long id, PastParticipant participant) {
        String sql = """
                update participants set display_name = :displayName, repository_url = :url, repository_name = :repo,
                    repository_namespace = :namespace, main_branch = :main, updated_at = :updated
                where id = :id
                """;
        write(sql, id, participant);
    }

    private void write(String sql, long id, PastParticipant participant) {
        Rows.update(
                handle,
                sql,
                "id",
                id,
                "name",
                participant.name(),
                "displayName",
                participant.displayName(),
                "url",
                participant.repositoryUrl(),
                "repo",
                participant.repositoryName(),
                "namespace",
                participant.repositoryNamespace(),
                "main",
                participant.mainBranch(),
                "created",
                participant.createdAt(),
                "updated",
                participant.updatedAt());
    }

    void label(long id, String label, Instant at) {
        String sql = """
                insert into labels (participant_id, name, created_at) values (:id, :label, :at)
                on conflict (participant_id, name) do nothing
                """;
        Rows.update(handle, sql, "id", id, "label", UnstorableTextException.checkName(label), "at", at);
    }

    long insert(long participantId, PastVersion version) {
        String sql = """
                insert into versions (participant_id, number, build_url, created_at, updated_at)
                values (:id, :number, :url, :created, :updated)
                """;
        return Rows.insert(
                handle,
                sql,
                "id",
                participantId,
                "number",
                UnstorableTextException.checkName(version.number()),
                "url",
                version.buildUrl(),
                "created",
                version.createdAt(),
                "updated",
                version.updatedAt());
    }

    void update(long id, PastVersion version) {
        String sql = "update versions set build_url = coalesce(:url, build_url), updated_at = :updated where id = :id";
        Rows.update(handle, sql, "url", version.buildUrl(), "updated", version.updatedAt(), "id", id);
    }

    /** The id of the branch, created where it does not exist. */
    long branch(long participantId, PastBranch branch) {
        String insert = """
                insert into branches (participant_id, name, created_at, updated_at) values (:id, :name, :created, :updated)
                on conflict (participant_id, name) do nothing
                """;
        UnstorableTextException.checkName(branch.name());
        Object[] values = {
            "id", participantId, "name", branch.name(), "created", branch.createdAt(), "updated", branch.updatedAt()
        };
        Rows.update(handle, insert, values);
        String sql = "select id from branches where participant_id = :id and name = :name";
        return Rows.ids(handle, sql, values).get(0);
    }

    void addToBranch(long branchId, long versionId, Instant at) {
        String sql = """
                insert into branch_versions (branch_id, version_id, created_at) values (:branch, :version, :at)
                on conflict (branch_id, version_id) do nothing
                """;
        Rows.update(handle, sql, "branch", branchId, "version", versionId, "at", at);
    }

    void tag(long participantId, long versionId, String tag, Instant at) {
        String sql = """
                insert into tags (version_id, participant_id, name, created_at) values (:version, :id, :tag, :at)
                on conflict (version_id, name) do nothing
                """;
        UnstorableTextException.checkName(tag);
        Rows.update(handle, sql, "version", versionId, "id", participantId, "tag", tag, "at", at);
    }
}
