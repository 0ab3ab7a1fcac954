package dev.contract.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Something on the network that answers every request with the same bytes, whatever they are, and hangs up. */
final class Misbehaving implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final String answer;

    Misbehaving(String answer) throws IOException {
        this.answer = answer.replace("{self}", url());
        Thread thread = new Thread(this::serve, "misbehaving");
        thread.setDaemon(true);
        thread.start();
    }

    static String response(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Until somebody has asked. */
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
                StringBuilder head = new StringBuilder();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    head.append(line).append('\n');
                }
                requests.add(head.toString());
                asked.countDown();
                if (answer.isEmpty()) {
                    in.read(); // until the client gives up
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException hungUp) {
                asked.countDown();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
