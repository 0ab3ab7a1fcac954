package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A stub command that runs in a thread of its own until it is closed. */
final class RunningStub implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Lines out = new Lines();
    private final Lines err = new Lines();
    private final Thread thread;
    private final String ready;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    RunningStub(List<String> words) throws InterruptedException {
        String[] args = words.toArray(String[]::new);
        thread = new Thread(() -> {
            int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
            out.add("ended with " + code + ": " + err.all);
            exitCode.complete(code);
        });
        thread.start();
        ready = out.next();
        assertThat(ready).contains("http");
    }

    static RunningStub of(String commandLine) throws InterruptedException {
        return new RunningStub(ShellWords.of(commandLine));
    }

    /** The line that says that it listens. */
    String ready() {
        return ready;
    }

    /** All that was said to people until now. */
    List<String> said() {
        return List.copyOf(err.all);
    }

    /** Waits for the next line that is said to people. */
    String saidNext() throws InterruptedException {
        return err.next();
    }

    URI uri() {
        return URI.create(ready.replaceFirst(".*?(https?://[^\\s\"]+).*", "$1"));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    int choose(String state) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/__contract/state"))
                .PUT(BodyPublishers.ofString("{\"state\": \"" + state + "\"}"))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        thread.interrupt();
        assertThat(exitCode.join()).as(err.all.toString()).isZero();
    }

    /** What is written, line by line. */
    private static final class Lines extends Writer {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final List<String> all = new CopyOnWriteArrayList<>();
        private final StringBuilder line = new StringBuilder();

        String next() throws InterruptedException {
            return String.valueOf(lines.poll(1, TimeUnit.MINUTES));
        }

        void add(String whole) {
            all.add(whole);
            lines.add(whole);
        }

        @Override
        public void write(char[] buffer, int start, int length) {
            for (char c : String.valueOf(buffer, start, length).toCharArray()) {
                if (c == '\n') {
                    add(line.toString());
                    line.setLength(0);
                } else {
                    line.append(c);
                }
            }
        }

        @Override
        public void flush() {
            // every line is there at once
        }

        @Override
        public void close() {
            // as long as somebody reads
        }
    }
}
