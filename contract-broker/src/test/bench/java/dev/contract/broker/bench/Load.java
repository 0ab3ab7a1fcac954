package dev.contract.broker.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests of one kind from some clients at once, for some seconds. */
final class Load {

    /** Makes the request with a number that grows. */
    interface Calls {
        Call make(int number);
    }

    /** What was measured; times in milliseconds. */
    record Measured(double perSecond, double p50, double p99) {}

    private Load() {}

    static Measured run(int port, int clients, double seconds, AtomicInteger number, Calls calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<Callable<List<Long>>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                tasks.add(() -> one(port, end, number, calls));
            }
            List<Long> all = new ArrayList<>();
            long start = System.nanoTime();
            for (Future<List<Long>> task : pool.invokeAll(tasks)) {
                all.addAll(task.get());
            }
            return measured(all, (System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private static List<Long> one(int port, long end, AtomicInteger number, Calls calls) throws IOException {
        List<Long> times = new ArrayList<>();
        try (Client client = new Client(port)) {
            while (System.nanoTime() < end) {
                Call call = calls.make(number.incrementAndGet());
                long start = System.nanoTime();
                client.send(call);
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }

    private static Measured measured(List<Long> nanoseconds, double seconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        double[] milliseconds = Arrays.stream(sorted)
                .mapToDouble(time -> time / (double) TimeUnit.MILLISECONDS.toNanos(1))
                .toArray();
        int count = milliseconds.length;
        return new Measured(count / seconds, milliseconds[count / 2], milliseconds[(int) (count * 0.99)]);
    }
}
