package dev.contract.broker.environments;

import dev.contract.broker.db.Rows;
import dev.contract.broker.db.UnstorableTextException;
import dev.contract.broker.participants.Version;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes environments, deployments and releases with times of the past. */
final class EnvironmentHistoryStore {

    private final Handle handle;

    EnvironmentHistoryStore(Handle handle) {
        this.handle = handle;
    }

    void insert(PastEnvironment environment) {
        write("""
                insert into environments (uuid, name, display_name, production, contacts, created_at, updated_at)
                values (:uuid, :name, :displayName, :production, :contacts, :created, :updated)
                """, environment);
    }

    void update(PastEnvironment environment) {
        write("""
                update environments set name = :name, display_name = :displayName, production = :production,
                    contacts = :contacts, updated_at = :updated
                where uuid = :uuid
                """, environment);
    }

    private void write(String sql, PastEnvironment environment) {
        Rows.update(
                handle,
                sql,
                "uuid",
                environment.uuid(),
                "name",
                UnstorableTextException.checkName(environment.name()),
                "displayName",
                environment.displayName(),
                "production",
                environment.production(),
                "contacts",
                environment.contacts(),
                "created",
                environment.createdAt(),
                "updated",
                environment.updatedAt());
    }

    /** When the place was taken, by another deployment or by a release of the same version; null if it is free. A release that is supported is as good as the new one. */
    @Nullable Instant occupiedSince(PastStay stay, Version version, Environment environment) {
        String deployments = """
                select created_at from deployments where participant_id = :participant and environment_id = :environment
                    and undeployed_at is null and coalesce(target, '') = :target
                """;
        String releases = """
                select case when support_ended_at is null then :created else created_at end from releases
                where version_id = :version and environment_id = :environment
                """;
        if (!stay.release() && stay.endedAt() != null) {
            return null;
        }
        List<Long> since = Rows.ids(
                handle,
                stay.release() ? releases : deployments,
                "participant",
                version.participantId(),
                "environment",
                environment.id(),
                "target",
                stay.target() == null ? "" : stay.target(),
                "version",
                version.id(),
                "created",
                stay.createdAt());
        return since.isEmpty() ? null : Instant.ofEpochMilli(since.get(0));
    }

    void insert(PastStay stay, Version version, Environment environment) {
        String deployment = """
                insert into deployments
                    (uuid, version_id, participant_id, environment_id, target, automatic, created_at, undeployed_at)
                values (:uuid, :version, :participant, :environment, :target, :automatic, :created, :ended)
                """;
        String release = """
                insert into releases (uuid, version_id, participant_id, environment_id, created_at, support_ended_at)
                values (:uuid, :version, :participant, :environment, :created, :ended)
                """;
        Rows.update(
                handle,
                stay.release() ? release : deployment,
                "uuid",
                stay.uuid(),
                "version",
                version.id(),
                "participant",
                version.participantId(),
                "environment",
                environment.id(),
                "target",
                stay.target(),
                "automatic",
                false,
                "created",
                stay.createdAt(),
                "ended",
                stay.endedAt());
    }

    void end(OccurrenceKind kind, String uuid, Instant at) {
        String sql = "update " + kind.table() + " set " + kind.end() + " = :at where uuid = :uuid and " + kind.end()
                + " is null";
        Rows.update(handle, sql, "at", at, "uuid", uuid);
    }

    /** A release that was supported no more is supported again. */
    void support(String uuid) {
        Rows.update(handle, "update releases set support_ended_at = null where uuid = :uuid", "uuid", uuid);
    }
}
