package dev.contract.provider.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.core.model.ProviderState;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages of a provider in another process. */
class HttpMessageTargetTest {

    private final List<String> asked = new ArrayList<>();

    private List<Message> ask(MessageRequest request, int status, String body, Map<String, String> headers)
            throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
        try (HttpTarget http = HttpTarget.at(url)) {
            return HttpMessageTarget.at(http, "/messages").ask(request);
        } finally {
            server.stop(0);
        }
    }

    private static MessageRequest request(@Nullable Message message) {
        ProviderState state = new ProviderState("sold out", JsonObject.of("id", 1));
        return new MessageRequest("an item was sold", List.of(state), message);
    }

    private static String encoded(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void messageIsAskedForAsOtherVerifiersDo() throws Exception {
        List<Message> messages = ask(
                request(null),
                200,
                "{\"id\":1}",
                Map.of("Content-Type", "application/json", "Pact-Message-Metadata", encoded("{\"topic\":\"sales\"}")));

        assertThat(asked)
                .containsExactly("POST /base/messages {\"description\":\"an item was sold\",\"providerStates\""
                        + ":[{\"name\":\"sold out\",\"params\":{\"id\":1}}]}");
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.contents().bytes().text()).isEqualTo("{\"id\":1}");
            assertThat(message.metadata())
                    .isEqualTo(JsonObject.of("contentType", "application/json", "topic", "sales"));
        });
    }

    @Test
    void requestOfASynchronousMessageIsSentAlong() throws Exception {
        Message message = new Message(new Body.Json(JsonObject.of("id", 1)), JsonObject.of("reply", "q"));
        ask(request(message), 200, "{}", Map.of());
        assertThat(asked.get(0)).endsWith("\"request\":{\"metadata\":{\"reply\":\"q\"},\"contents\":{\"id\":1}}}");
    }

    @Test
    void refusalIsToldWithTheReason() {
        assertThatThrownBy(() -> ask(request(null), 404, "no such message", Map.of()))
                .isInstanceOf(TargetException.class)
                .hasMessageContaining("for the message 'an item was sold' answered 404: no such message");
    }

    @Test
    void metadataThatAreNoJsonAreToldApart() {
        assertThatThrownBy(() -> ask(request(null), 200, "{}", Map.of("Pact-Message-Metadata", "%%%")))
                .hasMessageContaining("Pact-Message-Metadata of the answer has to be a JSON object in Base64");
    }
}
