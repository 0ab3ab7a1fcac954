package dev.contract.provider.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.provider.StubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTargetTest {

    /** A socket that nobody refers to is closed by the garbage collector. */
    private static final List<Socket> ACCEPTED = new CopyOnWriteArrayList<>();

    private static final HttpRequest REQUEST = new HttpRequest("GET", "/items/1");

    @Test
    void basePathGoesBeforeThePathOfTheRequest() throws Exception {
        try (StubServer provider = new StubServer().on("GET /api/items/1", 200, "{}");
                HttpTarget target = HttpTarget.at(URI.create(provider.url() + "/api/"))) {
            assertThat(target.send(REQUEST).status()).isEqualTo(200);
        }
    }

    @Test
    void addedHeadersReplaceThoseOfTheContract() throws Exception {
        Headers added = Headers.of("Authorization", "real");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTarget target = HttpTarget.at(address(socket))
                        .withTimeout(Duration.ofSeconds(20))
                        .withHeaders(added)) {
            Thread answering = answer(socket, "HTTP/1.1 204 No Content\r\n\r\n", true);
            Headers ofContract = Headers.of("authorization", "example", "Accept", "*/*");
            assertThat(target.send(REQUEST.withHeaders(ofContract)).status()).isEqualTo(204);
            answering.join();
            assertThat(answering.getName())
                    .containsSubsequence("authorization: real", "Accept: */*")
                    .doesNotContain("example");
        }
    }

    @Test
    void providerThatIsDownIsToldWithAQuestion() {
        HttpTarget target;
        try (StubServer gone = new StubServer()) {
            target = HttpTarget.at(gone.url());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        assertThatThrownBy(() -> target.send(REQUEST))
                .isInstanceOf(TargetException.class)
                .hasMessage("GET " + target + "/items/1: nothing listens there (connection refused). "
                        + "Is the provider started, and is this its address?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                            | false | no complete answer within 0.2 s. Is the provider busy
            HTTP/1.1 200 OK~Content-Length: 100~~{"name": | true  | the connection was closed after 8 of 100 bytes of the body
            220 mail.example ESMTP~                       | true  | the answer is not HTTP/1: it starts with '220 mail.example ESMTP'
            """)
    void badProvidersAreToldApart(String answer, boolean close, String message) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTarget target =
                        HttpTarget.at(address(socket)).withTimeout(Duration.ofMillis(close ? 20_000 : 200))) {
            Thread answering = answer(socket, answer.replace("~", "\r\n"), close);
            assertThatThrownBy(() -> target.send(REQUEST)).hasMessageContaining(message);
            answering.join();
        }
    }

    private static URI address(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Answers one request in a thread, which is named after the request in the end. */
    private static Thread answer(ServerSocket socket, String answer, boolean close) {
        Thread thread = new Thread(() -> {
            try {
                Socket connection = socket.accept();
                ACCEPTED.add(connection);
                byte[] request = new byte[4096];
                int length = connection.getInputStream().read(request);
                Thread.currentThread().setName(new String(request, 0, length, StandardCharsets.UTF_8));
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                if (close) {
                    connection.close();
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
