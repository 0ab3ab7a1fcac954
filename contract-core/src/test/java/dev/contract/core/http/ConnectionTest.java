package dev.contract.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not leak from one exchange into another, and what is not sent at all. */
class ConnectionTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final HttpRequest GET = new HttpRequest("GET", "/a");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    @ParameterizedTest
    @ValueSource(strings = {OK + OK, OK + "\r\n", "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nhi"})
    void bytesAfterAnAnswerAreNotTheNextAnswer(String answer) throws Exception {
        String next = "HTTP/1.1 500 Next\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.answering(answer, next);
                HttpClient client = new HttpClient(server.url(), LONG)) {
            client.send(GET);
            client.send(GET);
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void requestThatMustNotHappenTwiceIsSentOnce() throws Exception {
        try (RawServer server = RawServer.answering(OK, "");
                HttpClient client = new HttpClient(server.url(), LONG)) {
            client.send(GET);
            assertThat(client.send(new HttpRequest("POST", "/orders")).status()).isEqualTo(200);
            List<String> requests = new ArrayList<>();
            server.requests.drainTo(requests);
            assertThat(requests)
                    .filteredOn(request -> request.startsWith("POST"))
                    .hasSize(1);
        }
    }

    @Test
    void writingIsLimitedInTimeToo() throws Exception {
        Body body = new Body.Raw(Bytes.of(new byte[20_000_000]), "application/octet-stream");
        try (ServerSocket neverReading = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                HttpClient client = new HttpClient(
                        URI.create("http://127.0.0.1:" + neverReading.getLocalPort()), Duration.ofMillis(300))) {
            HttpFailure failure = catchThrowableOfType(
                    HttpFailure.class, () -> client.send(new HttpRequest("PUT", "/a").withBody(body)));
            assertThat(failure).hasMessageEndingWith("no complete answer within 0.3 s");
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    private static HttpFailure refused(HttpRequest request) throws Exception {
        try (RawServer server = RawServer.answering(OK);
                HttpClient client = new HttpClient(server.url(), LONG)) {
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> client.send(request));
            assertThat(server.requests).isEmpty();
            return failure;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nEvil: 1\r\nX:", "GE T", "", "GÉT"})
    void methodThatIsNoTokenIsRefused(String method) throws Exception {
        HttpFailure failure = refused(new HttpRequest(method, "/a"));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_SENDABLE);
        assertThat(failure)
                .hasMessageContaining("the method '" + method.replaceAll("[\r\n]", "?") + "' of the request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding ", "A: 1\r\nTransfer-Encoding", "A\nB", "A:", ""})
    void headerNameThatIsNoTokenIsRefused(String name) throws Exception {
        HttpFailure failure = refused(GET.withHeaders(new Headers(Map.of(name, List.of("chunked")))));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_SENDABLE);
        assertThat(failure.getMessage()).contains("the header name '").doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/api, users, /api/users",
        "/api/, /users, /api/users",
        "/api, '', /api",
        "'', users, /users",
        "'', http://shop.test/x, /x",
        "/api, https://shop.test/x, /api/x",
        "'', http://shop.test, /"
    })
    void pathsAreJoinedWithOneSlash(String base, String path, String target) throws Exception {
        try (RawServer server = RawServer.answering(OK);
                HttpClient client = new HttpClient(URI.create(server.url() + base), LONG)) {
            client.send(new HttpRequest("GET", path));
            assertThat(server.requests.take()).startsWith("GET " + target + " HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:99999", "http://localhost:0"})
    void portThatDoesNotExistIsRefusedAtOnce(URI url) {
        assertThatThrownBy(() -> new HttpClient(url, LONG))
                .hasMessage("'" + url + "' has a port that does not exist: expected 1 to 65535");
    }

    @ParameterizedTest
    @CsvSource({
        "http://shop.test/a, http://SHOP.test:80/b, true",
        "http://my_shop:81/a, http://my_shop:81/b, true",
        "http://shop.test, http://shop.test:81, false",
        "https://shop.test, http://shop.test, false",
        "https://shop.test:81, http://shop.test:81, false",
        "http://shop.test, http://test, false"
    })
    void serverIsSchemeHostAndPort(URI one, URI other, boolean same) {
        assertThat(HttpClient.isSameServer(one, other)).isEqualTo(same);
    }
}
