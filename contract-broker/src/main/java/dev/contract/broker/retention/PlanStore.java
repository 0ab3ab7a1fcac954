package dev.contract.broker.retention;

import dev.contract.broker.db.Rows;
import dev.contract.broker.retention.Plan.Doomed;
import dev.contract.broker.retention.Plan.Part;
import dev.contract.broker.retention.Plan.StaleBranch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** How many versions of a participant just these selectors keep; each selector is one bit. */
    private record Counted(long id, long bits, long number) {}

    private record Name(long id, String name) {}

    Plan plan() {
        Map<Long, List<Doomed>> doomed = doomed().stream().collect(Collectors.groupingBy(Doomed::participantId));
        Map<Long, List<Counted>> counted = counted().stream().collect(Collectors.groupingBy(Counted::id));
        List<Part> parts = Rows.list(handle, Name.class, "select id, name from participants order by name").stream()
                .map(participant -> part(
                        participant.name(),
                        counted.getOrDefault(participant.id(), List.of()),
                        doomed.getOrDefault(participant.id(), List.of())))
                .toList();
        return new Plan(now, kept.selectors(), parts, staleBranches(), overwritten());
    }

    private Part part(String participant, List<Counted> counted, List<Doomed> doomed) {
        List<Long> keptBy = IntStream.range(0, kept.selectors().size())
                .mapToObj(i -> sum(counted, bits -> (bits & (1L << i)) != 0))
                .toList();
        return new Part(
                participant,
                sum(counted, bits -> true),
                sum(counted, bits -> bits == 0),
                doomed.size(),
                doomed.stream().limit(SHOWN).toList(),
                keptBy);
    }

    private static long sum(List<Counted> counted, LongPredicate which) {
        return counted.stream()
                .filter(some -> which.test(some.bits()))
                .mapToLong(Counted::number)
                .sum();
    }

    /** Every selector looks at every version once. */
    private List<Counted> counted() {
        String bits = IntStream.range(0, kept.selectors().size())
                .mapToObj(i -> "case when " + kept.by(i) + " then " + (1L << i) + " else 0 end")
                .collect(Collectors.joining(" + "));
        String sql = "with looked as materialized (select v.participant_id as id, " + bits + " as bits from versions v)"
                + " select id, bits, count(*) as number from looked group by id, bits";
        return Rows.list(handle, Counted.class, sql, kept.with());
    }

    private Map<String, Long> overwritten() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Overwritten kind : Overwritten.values()) {
            long count = Rows.count(handle, kind.count(), "overwritten", before(kind));
            counts.put(kind.word(), Math.min(count, settings.deletionLimit()));
        }
        return counts;
    }

    /** The moment before which data of a kind is old. */
    private Instant before(Overwritten kind) {
        if (kind == Overwritten.CHANGES) {
            return settings.changes().isZero() ? Instant.EPOCH : now.minus(settings.changes());
        }
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
        return Rows.ids(handle, kind.oldest(), "overwritten", before(kind), "limit", settings.deletionLimit());
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
        return Rows.ids(handle, kind.of(), "ids", ids, "overwritten", before(kind));
    }
}
