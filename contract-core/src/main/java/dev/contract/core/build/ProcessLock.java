package dev.contract.core.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one thread of one process at a time do something, by a lock of a file. */
public final class ProcessLock {

    /** A lock of a file keeps out other processes; within one it is an error to ask for it twice. */
    private static final Map<Path, Object> WITHIN_THIS_PROCESS = new ConcurrentHashMap<>();

    private ProcessLock() {}

    /** Something to do while nobody else does. */
    @FunctionalInterface
    public interface Work {

        void run() throws IOException;
    }

    /** Waits for the lock and does the work; the file of the lock stays. */
    public static void during(Path lock, Work work) throws IOException {
        synchronized (WITHIN_THIS_PROCESS.computeIfAbsent(lock, path -> new Object())) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                work.run();
            }
        }
    }
}
