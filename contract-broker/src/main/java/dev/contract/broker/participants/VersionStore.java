package dev.contract.broker.participants;

import dev.contract.broker.db.Rows;
import dev.contract.broker.db.UnstorableTextException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Versions in the database. */
final class VersionStore {

    private static final String SELECT = """
            select v.id, v.participant_id, p.name as participant, v.number, v.build_url, v.created_at, v.updated_at
            from versions v join participants p on p.id = v.participant_id
            """;

    private final Handle handle;

    VersionStore(Handle handle) {
        this.handle = handle;
    }

    @Nullable Version find(String participant, String number) {
        String sql = SELECT + "where p.name = :participant and v.number = :number";
        return Rows.first(handle, Version.class, sql, "participant", participant, "number", number);
    }

    Version insert(Participant participant, String number) {
        String sql = """
                insert into versions (participant_id, number, created_at, updated_at) values (:id, :number, :now, :now)
                """;
        Instant now = Rows.now();
        long id = Rows.insert(
                handle, sql, "id", participant.id(), "number", UnstorableTextException.checkName(number), "now", now);
        return new Version(id, participant.id(), participant.name(), number, null, now, now);
    }

    void setBuildUrl(long id, @Nullable String buildUrl) {
        String sql = "update versions set build_url = :url, updated_at = :now where id = :id";
        Rows.update(handle, sql, "url", buildUrl, "now", Rows.now(), "id", id);
    }

    void delete(Collection<Long> ids) {
        Rows.update(handle, "delete from versions where id in (<ids>)", "ids", ids);
    }

    /** The selected versions, newest first. */
    List<Version> list(long participantId, VersionsOf which) {
        return Rows.list(handle, Version.class, which.select(false), "id", participantId, "name", which.name());
    }

    List<Version> list(long participantId, VersionsOf which, int limit, long offset) {
        return Rows.list(
                handle,
                Version.class,
                which.select(true),
                "id",
                participantId,
                "name",
                which.name(),
                "limit",
                limit,
                "offset",
                offset);
    }

    long count(long participantId, VersionsOf which) {
        return Rows.count(handle, which.count(), "id", participantId, "name", which.name());
    }

    /** The latest version of each participant that has one. */
    List<Version> latestOfAll() {
        String sql = SELECT + "where v.id in (select (select max(n.id) from versions n where n.participant_id = q.id)"
                + " from participants q)";
        return Rows.list(handle, Version.class, sql);
    }

    /** The versions of several participants that are in an environment, newest first. */
    List<Version> inEnvironment(Collection<Long> participantIds, String environment) {
        String sql = SELECT + """
                where v.id in (
                    select d.version_id from deployments d join environments e on e.id = d.environment_id
                    where d.participant_id in (<participants>) and d.undeployed_at is null and e.name = :environment
                    union
                    select r.version_id from releases r join environments e on e.id = r.environment_id
                    where r.participant_id in (<participants>) and r.support_ended_at is null
                        and e.name = :environment)
                order by v.id desc
                """;
        return Rows.list(handle, Version.class, sql, "participants", participantIds, "environment", environment);
    }
}
