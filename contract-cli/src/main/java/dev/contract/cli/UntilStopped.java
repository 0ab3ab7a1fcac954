package dev.contract.cli;

import java.util.concurrent.CountDownLatch;

/** The time in which a server runs: until the process is told to end. It ends when this is closed, so open it before the server. */
final class UntilStopped implements AutoCloseable {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(() -> {
        stop.countDown();
        awaitQuietly(closed);
    });

    UntilStopped() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void await() throws InterruptedException {
        stop.await();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook has done its work
        }
    }

    /** The process ends with its shutdown hooks, so the hook waits until the server is closed. */
    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
