package dev.contract.core.http;

import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection to a server; used by one thread at a time, for one exchange after the other. */
final class Connection implements Closeable {

    private final Socket transport;
    private final Socket socket;
    private final Setup setup;
    private final TimedInput in;
    private boolean keepAlive = true;
    private @Nullable HttpResponse begun;

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);

    private Connection(Socket transport, Socket socket, Setup setup) throws IOException {
        this.transport = transport;
        this.socket = socket;
        this.setup = setup;
        this.in = TimedInput.of(socket);
    }

    /** Connects to the first address of the host that listens: "localhost" is two addresses on most machines. */
    static Connection open(Origin origin, Setup setup, Deadline deadline) throws IOException {
        IOException refused = new IOException("the name has no address");
        for (InetAddress address : InetAddress.getAllByName(origin.hostName())) {
            if (!setup.addresses().test(address)) {
                refused = new IOException("the address " + address.getHostAddress() + " is not allowed");
                continue;
            }
            Socket socket = new Socket();
            Watchdog watchdog = Watchdog.over(socket, deadline);
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, origin.port()), deadline.millisLeft());
                return new Connection(socket, origin.tls() ? secure(socket, origin, setup) : socket, setup);
            } catch (IOException failed) {
                socket.close();
                refused = failed;
            } finally {
                watchdog.callOff();
            }
        }
        throw refused;
    }

    private static Socket secure(Socket socket, Origin origin, Setup setup) throws IOException {
        SSLSocketFactory factory = setup.tls().socketFactory();
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, origin.hostName(), origin.port(), true);
        if (setup.tls().checksHostName()) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        secure.startHandshake();
        return secure;
    }

    HttpResponse exchange(HttpRequest request, Origin origin, Deadline deadline) throws IOException {
        in.deadline(deadline);
        keepAlive = false;
        begun = null;
        byte[] message = message(request, origin);
        ResponseReader reader = new ResponseReader(in, setup.largestBody());
        SocketException notSent = null;
        Watchdog watchdog = Watchdog.over(transport, deadline);
        try {
            notSent = send(message);
            HttpResponse response = reader.read(request.method());
            keepAlive = reader.keepAlive() && notSent == null;
            return response;
        } catch (EOFException | SocketException closed) {
            IOException reason = notSent == null ? closed : notSent;
            throw reader.hasStarted() ? reason : new NoAnswerException(reason);
        } finally {
            begun = reader.begun();
            watchdog.callOff();
        }
    }

    /** What had come of the last answer, without its body, if it broke off. */
    @Nullable HttpResponse begun() {
        return begun;
    }

    private static byte[] message(HttpRequest request, Origin origin) {
        byte[] head = RequestHead.of(request, origin);
        byte[] body = request.body().bytes().array();
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** A server may answer and close before it has read everything: the answer counts, so a failure here can wait. */
    private @Nullable SocketException send(byte[] message) throws IOException {
        try {
            socket.getOutputStream().write(message);
            return null;
        } catch (SocketException broken) {
            return broken;
        }
    }

    /** True if another exchange may follow: bytes that nobody asked for would be taken for its answer. */
    boolean isReusable() {
        try {
            return keepAlive && in.available() == 0;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Closing a broken socket may fail, and then it is closed too; a secure one may wait to say good-bye. */
    @Override
    public void close() {
        Watchdog watchdog = Watchdog.over(transport, Deadline.in(LONGEST_GOODBYE));
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            keepAlive = false;
        } finally {
            watchdog.callOff();
        }
    }
}
