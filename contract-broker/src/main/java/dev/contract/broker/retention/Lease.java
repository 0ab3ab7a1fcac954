package dev.contract.broker.retention;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The right to run, which one broker has at a time, for as long as it gives signs of life. */
final class Lease {

    /** The longest part without a sign of life is to look for what is to go. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);

    /** Why a run ends before it is done. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost(String message) {
            super(message, null, false, false);
        }
    }

    private final Database database;
    private final BooleanSupplier open;
    private final String holder;
    private final long run;
    private Instant renewed = Rows.now();

    private Lease(Database database, BooleanSupplier open, String holder, long run) {
        this.database = database;
        this.open = open;
        this.holder = holder;
        this.run = run;
    }

    /**
     * Takes the lease and writes down that a run begins; null if somebody else has it, or if what is due was done.
     *
     * @param open false as soon as the run has to end
     */
    static @Nullable Lease take(
            Database database, BooleanSupplier open, String startedBy, boolean dryRun, @Nullable Instant due) {
        String holder = UUID.randomUUID().toString();
        Optional<Lease> taken = database.write(handle -> {
            boolean free = new LeaseStore(handle).take(holder, SILENCE, due);
            return free
                    ? Optional.of(new Lease(database, open, holder, new RunStore(handle).begin(startedBy, dryRun)))
                    : Optional.empty();
        });
        return taken.orElse(null);
    }

    /** Inside a transaction that deletes: so nothing is deleted by two. */
    void require(Handle handle) {
        if (!open.getAsBoolean()) {
            throw new Lost("The broker was stopped; the next run goes on from there.");
        }
        if (!renew(handle)) {
            throw new Lost(
                    "Another broker has taken over, as this one was silent for " + SILENCE.toMinutes() + " minutes.");
        }
    }

    private boolean renew(Handle handle) {
        return new LeaseStore(handle).renew(holder, SILENCE);
    }

    /** Between steps that may be repeated by anybody. */
    boolean goesOn() {
        if (renewed.plus(RENEWED_EVERY).isBefore(Rows.now())) {
            renewed = Rows.now();
            return open.getAsBoolean() && database.write(this::renew);
        }
        return open.getAsBoolean();
    }

    /** Writes down how the run went, and gives the lease back. */
    void end(String result, @Nullable String error) {
        database.write(handle -> {
            new RunStore(handle).end(run, result, error);
            new LeaseStore(handle).giveBack(holder);
            return run;
        });
    }
}
