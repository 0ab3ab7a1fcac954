package dev.contract.broker.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The packaged broker in a process of its own. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final double startSeconds;

    private BrokerProcess(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** Starts the broker and waits for its first answer. */
    static BrokerProcess start(Path executable, String database, Path log) throws IOException, InterruptedException {
        int port = freePort();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        executable.toString(), "broker", "--port", String.valueOf(port), "--database", database)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!isAnswering(port)) {
            if (!process.isAlive() || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(60)) {
                process.destroyForcibly();
                throw new IOException("the broker did not start: " + Files.readString(log));
            }
            Thread.sleep(5); // nothing tells when another process begins to answer, which is what is measured
        }
        return new BrokerProcess(process, port, (System.nanoTime() - start) / 1e9);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isAnswering(int port) throws IOException {
        try (Client client = new Client(port)) {
            client.send(Call.get("/"));
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first answer. */
    double startSeconds() {
        return startSeconds;
    }

    /** The most memory it had resident, in MB; Linux tells. */
    long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
