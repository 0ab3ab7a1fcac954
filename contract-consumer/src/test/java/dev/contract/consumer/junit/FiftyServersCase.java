package dev.contract.consumer.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;

/** What JUnit, a server and a client of the JDK cost in 50 tests: the floor under {@link FiftyRequestsCase}. */
class FiftyServersCase {

    @RepeatedTest(50)
    void readsABook() throws Exception {
        byte[] body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        URI book = URI.create("http://localhost:" + server.getAddress().getPort() + "/books/1");
        try (InputStream answer = book.toURL().openStream()) {
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"id\":1");
        } finally {
            server.stop(0);
        }
    }
}
