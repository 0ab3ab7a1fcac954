package dev.contract.broker.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does several things at once, for somebody who waits for all of them. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(int count) {
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The results in the order of the tasks. */
    <T extends @Nullable Object> List<T> all(List<Callable<T>> tasks) throws ImportException {
        List<Future<T>> begun = new ArrayList<>();
        tasks.forEach(task -> begun.add(threads.submit(task)));
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException failed) {
            begun.forEach(one -> one.cancel(false));
            throw reason(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImportException("The import was interrupted.", interrupted);
        }
    }

    private static ImportException reason(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof ImportException lost) {
            return lost;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
