package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the server itself refuses, such as a request line that is no HTTP, is answered in JSON like everything else. */
final class JsonErrors extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String text = message == null || message.isBlank() ? String.valueOf(HttpStatus.getMessage(code)) : message;
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.HAL);
        // the connection ends with it, and a client that is not told would use it once more
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        byte[] body = JsonObject.of("error", text).toString().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
