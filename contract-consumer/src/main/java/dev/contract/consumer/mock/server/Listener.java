package dev.contract.consumer.mock.server;

import dev.contract.core.model.HttpRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Listens on a port and hands what comes to a handler, each connection in a thread of its own. */
public final class Listener implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final ServerSocket server;
    private final @Nullable SSLContext tls;
    private final ExecutorService threads;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch patience = new CountDownLatch(1);

    /** Answers requests; called by many threads. */
    public interface Handler {
        Reply answer(HttpRequest request);

        /** What came is no request; its sender gets status 400. */
        void unreadable(String problem);
    }

    private Listener(String name, ServerSocket server, @Nullable SSLContext tls) {
        this.server = server;
        this.tls = tls;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a port that only this machine reaches. */
    public static Listener open(String name, int port, @Nullable SSLContext tls) throws IOException {
        return open(name, InetAddress.getLoopbackAddress(), port, tls);
    }

    /**
     * Takes a port; nothing is answered before {@link #serve}.
     *
     * @param port 0 for a free one
     * @param tls null for plain HTTP
     */
    public static Listener open(String name, InetAddress host, int port, @Nullable SSLContext tls) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.bind(new InetSocketAddress(host, port), BACKLOG);
            return new Listener(name, server, tls);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public void serve(Handler handler) {
        threads.execute(() -> accept(handler));
    }

    private void accept(Handler handler) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Connection connection = new Connection(socket, this, handler);
                connections.add(connection);
                threads.execute(() -> run(connection));
            } catch (IOException | RejectedExecutionException closed) {
                // a client that has gone already, or the end of this listener
            }
        }
    }

    private void run(Connection connection) {
        try {
            if (!server.isClosed()) {
                connection.serve(tls);
            }
        } finally {
            connections.remove(connection);
            connection.close();
        }
    }

    /** True if the time has passed, false if {@link #release} came first. */
    boolean waited(Duration time) {
        try {
            return !patience.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the connections on which an answer is still waited for. */
    public void release() {
        CountDownLatch before = patience;
        patience = new CountDownLatch(1);
        before.countDown();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException ignored) {
            // it listens no more in any case
        }
        release();
        connections.forEach(Connection::close);
        threads.shutdownNow();
    }
}
