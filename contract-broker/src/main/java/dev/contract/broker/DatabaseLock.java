package dev.contract.broker;

import dev.contract.broker.db.DatabaseUrl;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a second broker on a SQLite file that it is not alone, by a lock on a file beside it. The operating system takes the lock away
 * when a process ends, however it ends; and it only makes for a warning, as not every file system has locks.
 */
final class DatabaseLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLock.class);

    private final Path file;
    private final @Nullable FileChannel channel;

    private DatabaseLock(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock if there is a file to be locked, and nobody has it. */
    static DatabaseLock of(String database) {
        if (DatabaseUrl.isServer(database)) {
            return new DatabaseLock(Path.of(""), null);
        }
        Path file = Path.of(DatabaseFile.path(database) + ".lock");
        return new DatabaseLock(file, taken(file));
    }

    @SuppressWarnings("MustBeClosedChecker") // it is open as long as the broker runs
    private static @Nullable FileChannel taken(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return channel;
            }
            channel.close();
            LOG.warn(
                    "Another broker runs on the same SQLite file. They hold each other up: stop one, or use PostgreSQL. {}",
                    file);
        } catch (IOException noLocks) {
            LOG.debug("Whether another broker uses the database cannot be told", noLocks);
        }
        return null;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.debug("The file of the lock stays; the next broker takes it over", left);
        }
    }
}
