package dev.contract.broker;

import dev.contract.broker.db.DatabaseUrl;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a second broker on a SQLite file that it is not alone; that only makes for a warning. */
final class DatabaseLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLock.class);

    private final @Nullable LockFile held;

    private DatabaseLock(@Nullable LockFile held) {
        this.held = held;
    }

    /** Takes the lock if there is a file to be locked, and nobody has it. */
    static DatabaseLock of(String database) {
        if (DatabaseUrl.isServer(database)) {
            return new DatabaseLock(null);
        }
        Path file = Path.of(DatabaseFile.path(database) + ".lock");
        LockFile held = LockFile.take(file);
        if (held == null) {
            LOG.warn(
                    "Another broker runs on the same SQLite file. They hold each other up: stop one, or use PostgreSQL. {}",
                    file);
        }
        return new DatabaseLock(held);
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
        }
    }
}
