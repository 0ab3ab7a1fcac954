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
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection to a server; used by one thread at a time, for one exchange after the other. */
final class Connection implements Closeable {

    private final Socket socket;
    private final TimedInput in;
    private boolean keepAlive = true;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = TimedInput.of(socket);
    }

    /** Connects to the first address of the host that listens: "localhost" is two addresses on most machines. */
    static Connection open(Origin origin, Deadline deadline) throws IOException {
        IOException refused = new IOException("the name has no address");
        for (InetAddress address : InetAddress.getAllByName(origin.hostName())) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, origin.port()), deadline.millisLeft());
                return new Connection(origin.tls() ? secure(socket, origin, deadline) : socket);
            } catch (IOException failed) {
                socket.close();
                refused = failed;
            }
        }
        throw refused;
    }

    private static Socket secure(Socket socket, Origin origin, Deadline deadline) throws IOException {
        socket.setSoTimeout(deadline.millisLeft());
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, origin.hostName(), origin.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    HttpResponse exchange(HttpRequest request, Origin origin, Deadline deadline) throws IOException {
        in.deadline(deadline);
        SocketException notSent = send(request, origin);
        ResponseReader reader = new ResponseReader(in);
        try {
            HttpResponse response = reader.read(request.method());
            keepAlive = reader.keepAlive() && notSent == null;
            return response;
        } catch (EOFException | SocketException closed) {
            IOException reason = notSent == null ? closed : notSent;
            throw reader.hasStarted() ? reason : new NoAnswerException(reason);
        }
    }

    /** A server may answer and close before it has read everything: the answer counts, so a failure here can wait. */
    private @Nullable SocketException send(HttpRequest request, Origin origin) throws IOException {
        byte[] head = RequestHead.of(request, origin);
        byte[] body = request.body().bytes().array();
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        try {
            socket.getOutputStream().write(all);
            return null;
        } catch (SocketException broken) {
            return broken;
        }
    }

    boolean keepAlive() {
        return keepAlive;
    }

    /** Closing a broken socket may fail, and then it is closed too. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            keepAlive = false;
        }
    }
}
