package dev.contract.consumer.prove;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the consumer's action in a thread of its own, so that one that never ends can be told. */
final class Rehearsal {

    private final Callable<?> action;
    private final Duration patience;

    Rehearsal(Callable<?> action, Duration patience) {
        this.action = action;
        this.patience = patience;
    }

    /** Runs the action; the scene is closed when it ends, or when patience does. */
    Outcome run(Stage.Scene scene) throws InterruptedException {
        FutureTask<Object> task = new FutureTask<>(action::call);
        Thread thread = new Thread(task, "proof of the consumer");
        thread.setDaemon(true);
        try (scene) {
            thread.start();
            return outcome(task);
        } catch (TimeoutException hangs) {
            List<StackTraceElement> where = List.of(thread.getStackTrace());
            thread.interrupt();
            thread.join(patience.toMillis());
            return new Outcome.Hung(where, !thread.isAlive());
        } catch (InterruptedException stopped) {
            thread.interrupt();
            throw stopped;
        }
    }

    private Outcome outcome(FutureTask<Object> task) throws InterruptedException, TimeoutException {
        try {
            return new Outcome.Returned(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException failed) {
            return new Outcome.Threw(failed.getCause() == null ? failed : failed.getCause());
        }
    }
}
