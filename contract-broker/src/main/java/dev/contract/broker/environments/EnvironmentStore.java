package dev.contract.broker.environments;

import dev.contract.broker.db.Rows;
import dev.contract.broker.db.UnstorableTextException;
import dev.contract.broker.participants.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Environments, deployments and releases in the database. */
final class EnvironmentStore {

    private final Handle handle;

    EnvironmentStore(Handle handle) {
        this.handle = handle;
    }

    List<Environment> list() {
        return Rows.list(handle, Environment.class, "select * from environments order by lower(display_name), id");
    }

    @Nullable Environment byUuid(String uuid) {
        return Rows.first(handle, Environment.class, "select * from environments where uuid = :uuid", "uuid", uuid);
    }

    @Nullable Environment byName(String name) {
        return Rows.first(handle, Environment.class, "select * from environments where name = :name", "name", name);
    }

    void insert(String uuid, String name, String displayName, boolean production, @Nullable String contacts) {
        String sql = """
                insert into environments (uuid, name, display_name, production, contacts, created_at, updated_at)
                values (:uuid, :name, :displayName, :production, :contacts, :now, :now)
                """;
        Rows.update(
                handle,
                sql,
                "uuid",
                uuid,
                "name",
                UnstorableTextException.checkName(name),
                "displayName",
                displayName,
                "production",
                production,
                "contacts",
                contacts,
                "now",
                Rows.now());
    }

    void update(String uuid, String name, String displayName, boolean production, @Nullable String contacts) {
        String sql = """
                update environments set name = :name, display_name = :displayName, production = :production,
                    contacts = :contacts, updated_at = :now
                where uuid = :uuid
                """;
        Rows.update(
                handle,
                sql,
                "uuid",
                uuid,
                "name",
                UnstorableTextException.checkName(name),
                "displayName",
                displayName,
                "production",
                production,
                "contacts",
                contacts,
                "now",
                Rows.now());
    }

    void delete(String uuid) {
        Rows.update(handle, "delete from environments where uuid = :uuid", "uuid", uuid);
    }

    @Nullable Occurrence occurrence(OccurrenceKind kind, String uuid) {
        return Rows.first(handle, Occurrence.class, kind.select() + "where d.uuid = :uuid", "uuid", uuid);
    }

    List<Occurrence> ofVersion(OccurrenceKind kind, long versionId) {
        String sql = kind.select() + "where d.version_id = :version order by d.id";
        return Rows.list(handle, Occurrence.class, sql, "version", versionId);
    }

    List<Occurrence> current(OccurrenceKind kind, Collection<Long> versionIds) {
        String sql =
                kind.select() + "where d.version_id in (<versions>) and d." + kind.end() + " is null order by d.id";
        return Rows.list(handle, Occurrence.class, sql, "versions", versionIds);
    }

    /** That a version is in an environment now. */
    record Stay(long versionId, Environment environment) {}

    /** Deployments first, then releases, each in the order in which they were recorded. */
    List<Stay> stays(Collection<Long> versionIds) {
        String sql = """
                select o.version_id, e.* from (
                    select d.version_id, d.environment_id, 0 as kind, d.id as number
                    from deployments d where d.version_id in (<versions>) and d.undeployed_at is null
                    union all
                    select r.version_id, r.environment_id, 1, r.id
                    from releases r where r.version_id in (<versions>) and r.support_ended_at is null) o
                join environments e on e.id = o.environment_id order by o.kind, o.number
                """;
        return Rows.list(handle, Stay.class, sql, "versions", versionIds);
    }

    List<Occurrence> current(OccurrenceKind kind) {
        // by environment, as the index of what is there now goes
        String sql = kind.select() + "where d.environment_id in (select e.id from environments e) and d." + kind.end()
                + " is null order by d.id desc";
        return Rows.list(handle, Occurrence.class, sql);
    }

    List<Occurrence> currentIn(OccurrenceKind kind, long environmentId) {
        String sql = kind.select() + "where d.environment_id = :environment and d." + kind.end()
                + " is null order by d.id desc";
        return Rows.list(handle, Occurrence.class, sql, "environment", environmentId);
    }

    void undeployOthers(Version version, Environment environment, @Nullable String target, Instant now) {
        String sql = """
                update deployments set undeployed_at = :now
                where participant_id = :participant and environment_id = :environment and undeployed_at is null
                    and coalesce(target, '') = coalesce(:target, '') and version_id <> :version
                """;
        Rows.update(
                handle,
                sql,
                "now",
                now,
                "participant",
                version.participantId(),
                "environment",
                environment.id(),
                "target",
                target,
                "version",
                version.id());
    }

    void deploy(
            String uuid, Version version, Environment environment, @Nullable String target, boolean auto, Instant now) {
        String sql = """
                insert into deployments
                    (uuid, version_id, participant_id, environment_id, target, automatic, created_at)
                values (:uuid, :version, :participant, :environment, :target, :auto, :now)
                """;
        Rows.update(
                handle,
                sql,
                "uuid",
                uuid,
                "version",
                version.id(),
                "participant",
                version.participantId(),
                "environment",
                environment.id(),
                "target",
                target,
                "auto",
                auto,
                "now",
                now);
    }

    /** Records a release, or supports the old one again. */
    void release(String uuid, Version version, Environment environment) {
        String sql = """
                insert into releases (uuid, version_id, participant_id, environment_id, created_at)
                values (:uuid, :version, :participant, :environment, :now)
                on conflict (version_id, environment_id) do update set support_ended_at = null
                """;
        Rows.update(
                handle,
                sql,
                "uuid",
                uuid,
                "version",
                version.id(),
                "participant",
                version.participantId(),
                "environment",
                environment.id(),
                "now",
                Rows.now());
    }

    void end(OccurrenceKind kind, String uuid) {
        String sql = "update " + kind.table() + " set " + kind.end() + " = :now where uuid = :uuid and " + kind.end()
                + " is null";
        Rows.update(handle, sql, "now", Rows.now(), "uuid", uuid);
    }
}
