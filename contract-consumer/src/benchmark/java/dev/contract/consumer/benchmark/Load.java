package dev.contract.consumer.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sends requests over connections that are kept open, each waiting for its answer, for a bounded time. */
final class Load {

    private static final int MOST = 1_000_000;

    private Load() {}

    /** What was seen: answers in a second, and the time that 99 of 100 answers took at most. */
    record Result(double perSecond, double p99Micros) {}

    static Result run(int port, int interactions, int connections, long nanos) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            long end = System.nanoTime() + nanos;
            for (int i = 0; i < connections; i++) {
                int first = i * interactions / connections;
                running.add(threads.submit(() -> connection(port, first, interactions, end)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<long[]> each : running) {
                Arrays.stream(each.get()).forEach(all::add);
            }
            long[] times = all.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Result(times.length / (nanos / 1e9), times[(int) (times.length * 0.99)] / 1e3);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    private static long[] connection(int port, int first, int interactions, long end) {
        long[] times = new long[MOST];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end && count < MOST) {
                long start = System.nanoTime();
                String request = "GET /stock/" + (first + count) % interactions
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                readAnswer(in);
                times[count++] = System.nanoTime() - start;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Arrays.copyOf(times, count);
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException("answered with " + status);
        }
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.readNBytes(length);
            return;
        }
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            in.readNBytes(size);
            line(in);
        }
        line(in);
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
