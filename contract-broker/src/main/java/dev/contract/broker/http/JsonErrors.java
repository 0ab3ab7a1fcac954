package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the server itself refuses, such as a request line that is no HTTP, is answered in JSON, and told to those who listen, like everything else. */
final class JsonErrors extends ErrorHandler {

    private static final String VISIT = "dev.contract.visit";

    private final List<RequestListener> listeners;

    JsonErrors(List<RequestListener> listeners) {
        this.listeners = listeners;
    }

    /** The visit tells of the request, so that it is not told twice. */
    static void leaveTo(Visit visit, HttpServletRequest request) {
        request.setAttribute(VISIT, visit);
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String text = message == null || message.isBlank() ? String.valueOf(HttpStatus.getMessage(code)) : message;
        Reply reply = Reply.json(code, JsonObject.of("error", text));
        if (request.getAttribute(VISIT) == null) {
            tell(request, reply);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        // the connection ends with it, and a client that is not told would use it once more
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }

    private void tell(Request request, Reply reply) {
        Visit visit = new Visit(Requests.refused(request), Route.NONE, listeners, request.getBeginNanoTime());
        visit.begin();
        visit.answered(reply);
        visit.end();
    }
}
