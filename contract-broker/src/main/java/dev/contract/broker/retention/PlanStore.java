package dev.contract.broker.retention;

import dev.contract.broker.db.Rows;
import dev.contract.broker.retention.Plan.Doomed;
import dev.contract.broker.retention.Plan.Part;
import dev.contract.broker.retention.Plan.StaleBranch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds what is to be deleted; changes nothing. */
final class PlanStore {

    private static final int SHOWN = 5;

    private final Handle handle;
    private final RetentionSettings settings;
    private final Instant now;
    private final Kept kept;

    PlanStore(Handle handle, RetentionSettings settings, Instant now) {
        this.handle = handle;
        this.settings = settings;
        this.now = now;
        this.kept = new Kept(settings.keep(), settings.branches(), now);
    }

    /** How many versions a participant has that something applies to. */
    private record Counted(long id, long number) {}

    private record Name(long id, String name) {}

    Plan plan() {
        Map<Long, List<Doomed>> doomed = doomed().stream().collect(Collectors.groupingBy(Doomed::participantId));
        Map<Long, Long> totals = numbers("true");
        Map<Long, Long> notKept = numbers("not " + kept.any());
        List<Map<Long, Long>> keptBy = new ArrayList<>();
        for (int i = 0; i < kept.selectors().size(); i++) {
            keptBy.add(numbers(kept.by(i)));
        }
        List<Part> parts = new ArrayList<>();
        for (Name participant : Rows.list(handle, Name.class, "select id, name from participants order by name")) {
            long id = participant.id();
            List<Doomed> go = doomed.getOrDefault(id, List.of());
            parts.add(new Part(
                    participant.name(),
                    totals.getOrDefault(id, 0L),
                    notKept.getOrDefault(id, 0L),
                    go.size(),
                    go.stream().limit(SHOWN).toList(),
                    keptBy.stream().map(numbers -> numbers.getOrDefault(id, 0L)).toList()));
        }
        return new Plan(now, kept.selectors(), parts, staleBranches(), overwritten());
    }

    private Map<Long, Long> numbers(String which) {
        String sql = "select v.participant_id as id, count(*) as number from versions v where " + which
                + " group by v.participant_id";
        Map<Long, Long> numbers = new HashMap<>();
        Rows.list(handle, Counted.class, sql, kept.with()).forEach(found -> numbers.put(found.id(), found.number()));
        return numbers;
    }

    private Map<String, Long> overwritten() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Overwritten kind : Overwritten.values()) {
            long count = Rows.count(handle, kind.count(), "overwritten", overwrittenBefore());
            counts.put(kind.word(), Math.min(count, settings.deletionLimit()));
        }
        return counts;
    }

    private Instant overwrittenBefore() {
        return now.minus(settings.overwrittenAfter());
    }

    /** The oldest versions that nobody keeps, as many as one run deletes. */
    List<Doomed> doomed() {
        String sql = "select v.id, v.participant_id, v.number, v.created_at from versions v where not " + kept.any()
                + " order by v.id limit :limit";
        return Rows.list(handle, Doomed.class, sql, kept.with("limit", settings.deletionLimit()));
    }

    List<StaleBranch> staleBranches() {
        String sql = "select b.id, p.name as participant, b.name, b.updated_at from branches b"
                + " join participants p on p.id = b.participant_id where " + kept.stale()
                + " order by b.id limit :limit";
        return Rows.list(handle, StaleBranch.class, sql, kept.with("limit", settings.deletionLimit()));
    }

    List<Long> overwritten(Overwritten kind) {
        return Rows.ids(handle, kind.oldest(), "overwritten", overwrittenBefore(), "limit", settings.deletionLimit());
    }

    List<Long> unusedContents() {
        String sql = "select c.id from contents c"
                + " where not exists (select 1 from publications p where p.content_id = c.id) order by c.id limit :limit";
        return Rows.ids(handle, sql, "limit", settings.deletionLimit());
    }

    /** Those of some versions that still nobody keeps. */
    List<Long> stillDoomed(List<Long> versionIds) {
        String sql = "select v.id from versions v where v.id in (<ids>) and not " + kept.any() + " order by v.id";
        return Rows.ids(handle, sql, kept.with("ids", versionIds));
    }

    List<Long> stillStale(List<Long> branchIds) {
        String sql = "select b.id from branches b where b.id in (<ids>) and " + kept.stale();
        return Rows.ids(handle, sql, kept.with("ids", branchIds));
    }

    List<Long> stillOverwritten(Overwritten kind, List<Long> ids) {
        return Rows.ids(handle, kind.of(), "ids", ids, "overwritten", overwrittenBefore());
    }
}
