package dev.contract.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Something on the network that answers requests with bytes, whatever they are, and hangs up. */
final class Misbehaving implements AutoCloseable {

    private static final int TLS_GREETING = 0x16;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch asked;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final List<String> answers;

    /** The answers one after the other, and the last one for all that comes then; an empty one never comes. */
    Misbehaving(String... answers) throws IOException {
        this.answers = Stream.of(answers)
                .map(answer -> answer.replace("{self}", url()))
                .toList();
        this.asked = new CountDownLatch(answers.length);
        Thread thread = new Thread(this::serve, "misbehaving");
        thread.setDaemon(true);
        thread.start();
    }

    static String response(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Until somebody has asked for the last answer. */
    void awaitRequest() throws InterruptedException {
        asked.await();
    }

    /** The heads of all requests. */
    Queue<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                String head = head(in);
                String answer = answers.get(Math.min(requests.size(), answers.size() - 1));
                requests.add(head);
                asked.countDown();
                if (answer.isEmpty()) {
                    in.transferTo(Writer.nullWriter()); // until the client gives up
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException hungUp) {
                asked.countDown();
            }
        }
    }

    /** The lines of a request. The greeting of TLS has none: servers of HTTP answer it at once. */
    private static String head(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() == TLS_GREETING) {
            return "";
        }
        in.reset();
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
