package dev.contract.consumer.mock.server;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One connection of a client, kept alive until either side ends it. */
final class Connection {

    private static final Duration FOREVER = Duration.ofDays(1);

    private final Socket socket;
    private final Listener listener;
    private final Listener.Handler handler;

    Connection(Socket socket, Listener listener, Listener.Handler handler) {
        this.socket = socket;
        this.listener = listener;
        this.handler = handler;
    }

    void serve(@Nullable SSLContext tls) {
        try (Socket talk =
                        tls == null ? socket : tls.getSocketFactory().createSocket(socket, (InputStream) null, true);
                InputStream in = new BufferedInputStream(talk.getInputStream());
                OutputStream out = talk.getOutputStream()) {
            serve(in, new ResponseWriter(out));
        } catch (IOException gone) {
            // the client has gone, or speaks no HTTP at all: there is nobody to tell
        }
    }

    private void serve(InputStream in, ResponseWriter writer) throws IOException {
        RequestReader requests = new RequestReader(in, writer);
        try {
            boolean more = true;
            while (more) {
                RequestReader.Received received = requests.next();
                more = received != null && answer(received, writer);
            }
        } catch (BadRequestException wrong) {
            handler.unreadable(String.valueOf(wrong.getMessage()));
            String problem = "The request cannot be read: " + wrong.getMessage();
            Body body = new Body.Json(JsonObject.of("error", problem), "application/json", JsonObject.EMPTY);
            writer.write("GET", new HttpResponse(400, Headers.NONE, body), true);
        }
    }

    /** False if this was the last answer. */
    private boolean answer(RequestReader.Received received, ResponseWriter writer) throws IOException {
        HttpRequest request = received.request();
        Reply reply = handler.answer(request);
        if (!reply.delay().isZero() && !listener.waited(reply.delay())) {
            return false;
        }
        switch (reply.arrival()) {
            case WHOLE -> writer.write(request.method(), reply.response(), received.last());
            case CUT_SHORT -> writer.writeHalf(request.method(), reply.response());
            case NEVER -> listener.waited(FOREVER);
            case RESET -> reset();
        }
        return reply.arrival() == Reply.Arrival.WHOLE && !received.last();
    }

    /** Without lingering, what is closed is reset. */
    private void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is gone in any case
        }
    }
}
