package dev.contract.provider.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A provider that answers a path with prepared bytes, be they HTTP or not, and closes the connection; or never answers. */
final class RawServer implements AutoCloseable {

    /** Stands for no answer at all. */
    static final byte[] SILENCE = {};

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, byte[]> answers;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    RawServer(Map<String, byte[]> answers) throws IOException {
        this.answers = answers;
        Thread thread = new Thread(this::accept, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                answer(socket);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answer(Socket socket) {
        try {
            String path = head(new BufferedInputStream(socket.getInputStream())).split(" ")[1];
            byte[] answer = answers.getOrDefault(path, SILENCE);
            if (answer.length > 0) {
                OutputStream out = socket.getOutputStream();
                out.write(answer);
                out.flush();
                socket.close();
            }
        } catch (IOException gone) {
            // the client has had enough
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
