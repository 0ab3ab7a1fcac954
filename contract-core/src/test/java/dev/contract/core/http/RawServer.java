package dev.contract.core.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers any request with given bytes, however wrong; several answers go over one connection. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> answers;
    private final boolean closeAfterwards;

    /** A socket that nobody refers to is closed by the garbage collector. */
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    final AtomicInteger connections = new AtomicInteger();

    private RawServer(boolean closeAfterwards, String... answers) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers = List.of(answers);
        this.closeAfterwards = closeAfterwards;
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Each connection gets these answers, one for a request, and is closed after the last. */
    static RawServer answering(String... answers) throws IOException {
        return new RawServer(true, answers);
    }

    /** Like {@link #answering}, but the connection stays open. */
    static RawServer neverClosing(String... answers) throws IOException {
        return new RawServer(false, answers);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                accepted.add(connection);
                connections.incrementAndGet();
                for (String answer : answers) {
                    requests.add(readRequest(connection.getInputStream()));
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                }
                if (closeAfterwards) {
                    connection.close();
                }
            } catch (IOException closed) {
                requests.add("closed: " + closed.getMessage());
            }
        }
    }

    private static String readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        int missing = -1;
        while (missing != 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no more requests");
            }
            request.write(next);
            String text = request.toString(StandardCharsets.UTF_8);
            if (missing > 0) {
                missing--;
            } else if (text.endsWith("\r\n\r\n")) {
                missing = contentLength(text);
            }
        }
        return request.toString(StandardCharsets.UTF_8);
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
