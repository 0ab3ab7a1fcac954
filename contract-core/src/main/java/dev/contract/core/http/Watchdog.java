package dev.contract.core.http;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Closes a socket when time is up: nothing else ends a write to a server that does not read. */
final class Watchdog {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Future<?> alarm;

    private Watchdog(Future<?> alarm) {
        this.alarm = alarm;
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "contract-http-deadline");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** Watches until it is called off. */
    static Watchdog over(Socket socket, Deadline deadline) {
        long left = deadline.nanoTime() - System.nanoTime();
        return new Watchdog(TIMER.schedule(() -> close(socket), left, TimeUnit.NANOSECONDS));
    }

    private static boolean close(Socket socket) {
        try {
            socket.close();
            return true;
        } catch (IOException brokenAlready) {
            return false;
        }
    }

    void callOff() {
        alarm.cancel(false);
    }
}
