package dev.contract.broker.verifications;

import dev.contract.broker.db.Database;
import java.time.Instant;
import java.util.List;

/** Takes over results from another broker with their times, and without telling anybody. */
public final class ResultHistory {

    /** What distinguishes results of a pair as far as a list of them shows. */
    public record Known(String sha, String providerVersion, boolean success, Instant createdAt) {}

    private final Database database;

    public ResultHistory(Database database) {
        this.database = database;
    }

    /** The results for contracts of the pair that are here, in their order. */
    public List<Known> known(String provider, String consumer) {
        return database.read(handle -> new ResultHistoryStore(handle).known(provider, consumer));
    }

    /** Adds results in their order, all or none; returns how many: those whose content or version is not here are left out. */
    public int add(String provider, String consumer, List<PastResult> results) {
        return database.write(handle -> {
            ResultHistoryStore store = new ResultHistoryStore(handle);
            return results.stream()
                    .mapToInt(result -> store.insert(provider, consumer, result))
                    .sum();
        });
    }
}
