package dev.contract.broker.participants;

import dev.contract.broker.db.Rows;
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

    boolean insert(long participantId, String number) {
        String sql = """
                insert into versions (participant_id, number, created_at, updated_at) values (:id, :number, :now, :now)
                on conflict (participant_id, number) do nothing
                """;
        return Rows.update(handle, sql, "id", participantId, "number", number, "now", Rows.now()) == 1;
    }

    void setBuildUrl(long id, @Nullable String buildUrl) {
        String sql = "update versions set build_url = :url, updated_at = :now where id = :id";
        Rows.update(handle, sql, "url", buildUrl, "now", Rows.now(), "id", id);
    }

    boolean delete(long id) {
        return Rows.update(handle, "delete from versions where id = :id", "id", id) == 1;
    }

    List<Version> list(long participantId) {
        String sql = SELECT + "where v.participant_id = :id order by v.id desc";
        return Rows.list(handle, Version.class, sql, "id", participantId);
    }

    @Nullable Version latest(long participantId) {
        String sql = SELECT + "where v.participant_id = :id order by v.id desc limit 1";
        return Rows.first(handle, Version.class, sql, "id", participantId);
    }

    List<Version> onBranch(long participantId, String branch) {
        String sql = SELECT + """
                join branch_versions bv on bv.version_id = v.id join branches b on b.id = bv.branch_id
                where b.participant_id = :id and b.name = :branch order by v.id desc
                """;
        return Rows.list(handle, Version.class, sql, "id", participantId, "branch", branch);
    }

    List<Version> withTag(long participantId, String tag) {
        String sql = SELECT + """
                join tags t on t.version_id = v.id
                where t.participant_id = :id and t.name = :tag order by v.id desc
                """;
        return Rows.list(handle, Version.class, sql, "id", participantId, "tag", tag);
    }

    List<Version> inEnvironment(long participantId, String environment) {
        String sql = SELECT + """
                where v.participant_id = :id and v.id in (
                    select d.version_id from deployments d join environments e on e.id = d.environment_id
                    where (e.name = :environment or e.uuid = :environment) and d.undeployed_at is null
                    union
                    select r.version_id from releases r join environments e on e.id = r.environment_id
                    where (e.name = :environment or e.uuid = :environment) and r.support_ended_at is null)
                order by v.id desc
                """;
        return Rows.list(handle, Version.class, sql, "id", participantId, "environment", environment);
    }
}
