package dev.contract.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock on a file of its own. The operating system takes it away when a process ends, however it ends. */
public final class LockFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockFile.class);

    private final Path file;
    private final @Nullable FileChannel channel;

    private LockFile(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Null if somebody else has it. Not every file system has locks: where there are none, nobody is held up. */
    @SuppressWarnings("MustBeClosedChecker") // it is open for as long as the lock is held
    public static @Nullable LockFile take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new LockFile(file, channel);
            }
            channel.close();
            return null;
        } catch (IOException noLocks) {
            LOG.debug("Whether somebody else has {} cannot be told", file, noLocks);
            return new LockFile(file, null);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
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
            LOG.debug("The file of the lock stays; the next one takes it over", left);
        }
    }
}
