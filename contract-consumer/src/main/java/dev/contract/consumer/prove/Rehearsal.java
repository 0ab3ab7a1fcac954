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
            return outcome(task, thread);
        } catch (HangsException hangs) {
            thread.interrupt();
            thread.join(patience.toMillis());
            return new Outcome.Hung(hangs.where, !thread.isAlive());
        } catch (InterruptedException stopped) {
            thread.interrupt();
            throw stopped;
        }
    }

    /** Where the action was when patience ended: afterwards the scene is closed, and what it waits for fails. */
    private static final class HangsException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<StackTraceElement> where;

        HangsException(List<StackTraceElement> where) {
            this.where = where;
        }
    }

    private Outcome outcome(FutureTask<Object> task, Thread thread) throws InterruptedException, HangsException {
        try {
            return new Outcome.Returned(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw new HangsException(List.of(thread.getStackTrace()));
        } catch (ExecutionException failed) {
            return new Outcome.Threw(failed.getCause() == null ? failed : failed.getCause());
        }
    }
}
