package dev.contract.broker.retention;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Versions;
import dev.contract.broker.retention.Plan.Doomed;
import dev.contract.broker.retention.Plan.StaleBranch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * One run. What is to go is looked for while others work; then it goes in small transactions, each of which looks again at what it
 * deletes and is followed by as long a pause as it took.
 */
final class Sweep {

    /** Deletes some of what was found, if it is still to go, and counts it. */
    private interface Deletion {
        Tally of(Handle handle, PlanStore store, List<Long> ids);
    }

    private static final int MOST_AT_ONCE = 100;
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final Database database;
    private final Versions versions;
    private final Contracts contracts;
    private final RetentionSettings settings;
    private final Consumer<Handle> lease;
    private final Instant now = Rows.now();
    private final Map<String, Long> overwritten = new LinkedHashMap<>();
    private Tally tally = Tally.NOTHING;
    private int atOnce = MOST_AT_ONCE;

    /** The lease is asked in each transaction, and throws where the run has to end. */
    Sweep(
            Database database,
            Versions versions,
            Contracts contracts,
            RetentionSettings settings,
            Consumer<Handle> lease) {
        this.database = database;
        this.versions = versions;
        this.contracts = contracts;
        this.settings = settings;
        this.lease = lease;
    }

    /** What was deleted so far. */
    Tally tally() {
        return tally;
    }

    /** How much of it newer data had replaced. */
    Map<String, Long> overwritten() {
        return overwritten;
    }

    void run() {
        overwritten(Overwritten.DELIVERIES, this::deliveries);
        overwritten(Overwritten.RESULTS, this::results);
        overwritten(Overwritten.REVISIONS, this::revisions);
        overwritten(Overwritten.CHANGES, this::changes);
        delete(find(store -> store.staleBranches().stream().map(StaleBranch::id).toList()), this::branches);
        delete(find(store -> store.doomed().stream().map(Doomed::id).toList()), this::versions);
        delete(find(PlanStore::unusedContents), this::contents);
    }

    private void overwritten(Overwritten kind, Deletion deletion) {
        Tally before = tally;
        delete(
                find(store -> store.overwritten(kind)),
                (handle, store, ids) -> deletion.of(handle, store, store.stillOverwritten(kind, ids)));
        overwritten.put(kind.word(), kind.in(tally) - kind.in(before));
    }

    private List<Long> find(Function<PlanStore, List<Long>> question) {
        return database.read(handle -> question.apply(new PlanStore(handle, settings, now)));
    }

    private void delete(List<Long> ids, Deletion deletion) {
        for (int from = 0; from < ids.size(); ) {
            List<Long> some = ids.subList(from, Math.min(from + atOnce, ids.size()));
            from += some.size();
            long start = System.nanoTime();
            Tally deleted = database.write(handle -> {
                lease.accept(handle);
                ImportGuard.require(handle);
                return deletion.of(handle, new PlanStore(handle, settings, now), some);
            });
            tally = tally.plus(deleted);
            long took = System.nanoTime() - start;
            atOnce = took > LONG_NANOS ? Math.max(1, atOnce / 2) : Math.min(MOST_AT_ONCE, atOnce * 2);
            LockSupport.parkNanos(took);
        }
    }

    private Tally deliveries(Handle handle, PlanStore store, List<Long> ids) {
        Tally gone = new Fallout(handle).ofDeliveries(ids);
        Rows.update(handle, "delete from deliveries where id in (<ids>)", "ids", ids);
        return gone;
    }

    private Tally results(Handle handle, PlanStore store, List<Long> ids) {
        Tally gone = new Fallout(handle).ofResults(ids);
        Rows.update(handle, "delete from verifications where id in (<ids>)", "ids", ids);
        return gone;
    }

    private Tally revisions(Handle handle, PlanStore store, List<Long> ids) {
        Tally gone = new Fallout(handle).ofRevisions(ids);
        contracts.deleteReplaced(handle, ids);
        return gone;
    }

    private Tally changes(Handle handle, PlanStore store, List<Long> ids) {
        Rows.update(handle, "delete from audit where id in (<ids>)", "ids", ids);
        return Tally.ofChanges(ids.size());
    }

    private Tally branches(Handle handle, PlanStore store, List<Long> ids) {
        List<Long> stale = store.stillStale(ids);
        Rows.update(handle, "delete from branches where id in (<ids>)", "ids", stale);
        return Tally.ofBranches(stale.size());
    }

    private Tally versions(Handle handle, PlanStore store, List<Long> ids) {
        List<Long> doomed = store.stillDoomed(ids);
        Tally gone = new Fallout(handle).ofVersions(doomed);
        versions.delete(handle, doomed);
        return gone;
    }

    private Tally contents(Handle handle, PlanStore store, List<Long> ids) {
        String sql = "select c.id from contents c where c.id in (<ids>)"
                + " and not exists (select 1 from publications p where p.content_id = c.id)";
        List<Long> unused = Rows.ids(handle, sql, "ids", ids);
        Tally gone = new Fallout(handle).ofContents(unused);
        contracts.deleteUnused(handle, unused);
        return gone;
    }
}
