package dev.contract.broker.participants;

import dev.contract.broker.db.Rows;
import dev.contract.broker.db.UnstorableTextException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Participants and their labels in the database. */
final class ParticipantStore {

    private final Handle handle;

    ParticipantStore(Handle handle) {
        this.handle = handle;
    }

    @Nullable Participant find(String name) {
        return Rows.first(handle, Participant.class, "select * from participants where name = :name", "name", name);
    }

    List<Participant> named(Collection<String> names) {
        String sql = "select * from participants where name in (<names>)";
        return names.isEmpty() ? List.of() : Rows.list(handle, Participant.class, sql, "names", names);
    }

    List<Participant> list() {
        return Rows.list(handle, Participant.class, "select * from participants order by lower(name), name");
    }

    List<Participant> withLabel(String label) {
        String sql = """
                select p.* from participants p join labels l on l.participant_id = p.id
                where l.name = :label order by lower(p.name), p.name
                """;
        return Rows.list(handle, Participant.class, sql, "label", label);
    }

    List<String> names() {
        return Rows.texts(handle, "select name from participants order by name");
    }

    void insert(String name) {
        String sql = """
                insert into participants (name, created_at, updated_at) values (:name, :now, :now)
                on conflict (name) do nothing
                """;
        Rows.update(handle, sql, "name", UnstorableTextException.checkName(name), "now", Rows.now());
    }

    void update(Participant participant) {
        String sql = """
                update participants set display_name = :displayName, repository_url = :url, repository_name = :repo,
                    repository_namespace = :namespace, main_branch = :main, updated_at = :now
                where id = :id
                """;
        Rows.update(
                handle,
                sql,
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
                "now",
                Rows.now(),
                "id",
                participant.id());
    }

    /** Sets the main branch unless there is one. */
    void detectMainBranch(long id, String branch) {
        String sql = """
                update participants set main_branch = :branch, updated_at = :now where id = :id and main_branch is null
                """;
        Rows.update(handle, sql, "branch", branch, "now", Rows.now(), "id", id);
    }

    void delete(long id) {
        Rows.update(handle, "delete from participants where id = :id", "id", id);
    }

    /** All labels of all participants. */
    List<Label> labels() {
        return Rows.list(handle, Label.class, "select participant_id, name, created_at from labels order by name");
    }

    List<Label> labels(long id) {
        String sql = "select participant_id, name, created_at from labels where participant_id = :id order by name";
        return Rows.list(handle, Label.class, sql, "id", id);
    }

    List<String> allLabels() {
        return Rows.texts(handle, "select distinct name from labels order by name");
    }

    boolean addLabel(long id, String label) {
        String sql = """
                insert into labels (participant_id, name, created_at) values (:id, :label, :now)
                on conflict (participant_id, name) do nothing
                """;
        Instant now = Rows.now();
        return Rows.update(handle, sql, "id", id, "label", UnstorableTextException.checkName(label), "now", now) == 1;
    }

    boolean removeLabel(long id, String label) {
        String sql = "delete from labels where participant_id = :id and name = :label";
        return Rows.update(handle, sql, "id", id, "label", label) == 1;
    }
}
