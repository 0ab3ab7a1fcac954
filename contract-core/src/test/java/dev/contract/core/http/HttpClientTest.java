package dev.contract.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpClientTest {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final HttpRequest GET = new HttpRequest("GET", "/a");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    private static HttpResponse send(URI url, HttpRequest request) throws HttpFailure {
        try (HttpClient client = new HttpClient(url, Duration.ofSeconds(20))) {
            return client.send(request);
        }
    }

    private static HttpFailure failureOf(String answer) throws IOException {
        try (RawServer server = RawServer.answering(answer)) {
            return catchThrowableOfType(HttpFailure.class, () -> send(server.url(), GET));
        }
    }

    @Test
    void nothingIsAddedToTheRequestButTheHost() throws Exception {
        try (RawServer server = RawServer.answering(OK)) {
            send(server.url(), GET);
            assertThat(server.requests.take())
                    .isEqualTo("GET /a HTTP/1.1\r\nHost: " + server.url().getAuthority() + "\r\n\r\n");
        }
    }

    @Test
    void getMayHaveABodyAndPathsStayEncodedAsTheyAre() throws Exception {
        HttpRequest request = new HttpRequest(
                "GET",
                "/a%2Fb/%zz/x y/../é",
                Map.of("id", List.of("1", "2")),
                Headers.of("X-Twice", "a").with("X-Twice", "b"),
                new Body.Raw(Bytes.ofText("body"), null));
        try (RawServer server = RawServer.answering(OK)) {
            send(URI.create(server.url() + "/base/"), request);
            assertThat(server.requests.take())
                    .startsWith("GET /base/a%2Fb/%zz/x%20y/../%C3%A9?id=1&id=2 HTTP/1.1\r\n")
                    .contains("\r\nX-Twice: a\r\nX-Twice: b\r\n", "\r\nContent-Length: 4\r\n")
                    .endsWith("\r\n\r\nbody");
        }
    }

    @Test
    void namedHeadersReplaceOursExceptFraming() throws Exception {
        Headers headers = Headers.of("host", "shop.test", "Content-Length", "99", "Transfer-Encoding", "chunked");
        HttpRequest request = new HttpRequest("POST", "/a", Map.of(), headers, Body.Absent.EMPTY);
        try (RawServer server = RawServer.answering(OK)) {
            send(server.url(), request);
            assertThat(server.requests.take())
                    .isEqualTo("POST /a HTTP/1.1\r\nhost: shop.test\r\nContent-Length: 0\r\n\r\n");
        }
    }

    @Test
    void jsonBodyWithoutContentTypeSaysWhatItIs() throws Exception {
        Body body = new Body.Json(JsonObject.of("a", 1));
        try (RawServer server = RawServer.answering(OK)) {
            send(server.url(), new HttpRequest("PUT", "/a", Map.of(), Headers.NONE, body));
            assertThat(server.requests.take()).contains("\r\nContent-Type: application/json\r\n");
        }
    }

    @Test
    void lineBreakInAHeaderValueStartsNoHeader() throws Exception {
        try (RawServer server = RawServer.answering(OK)) {
            send(server.url(), GET.withHeaders(Headers.of("A", "1\r\nEvil: 2")));
            assertThat(server.requests.take()).contains("A: 1  Evil: 2\r\n");
        }
    }

    @Test
    void connectionIsKept() throws Exception {
        try (RawServer server = RawServer.answering(OK, OK, OK);
                HttpClient client = new HttpClient(server.url(), Duration.ofSeconds(20))) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(GET).status()).isEqualTo(200);
            }
            assertThat(server.connections).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET", "POST"})
    void connectionThatTheServerClosedIsReplaced(String method) throws Exception {
        try (RawServer server = RawServer.answering(OK);
                HttpClient client = new HttpClient(server.url(), Duration.ofSeconds(20))) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(new HttpRequest(method, "/a")).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void manyThreadsShareAClient() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] path = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, path.length);
            exchange.getResponseBody().write(path);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (HttpClient client = new HttpClient(url, Duration.ofSeconds(20))) {
            List<String> wrong = IntStream.range(0, 400)
                    .parallel()
                    .mapToObj(i -> "/" + i)
                    .filter(path -> !path.equals(answer(client, path)))
                    .toList();
            assertThat(wrong).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static String answer(HttpClient client, String path) {
        try {
            return client.send(new HttpRequest("GET", path)).body().bytes().text();
        } catch (HttpFailure failure) {
            return failure.getMessage();
        }
    }

    @Test
    void chunksInterimAnswersAndRepeatedHeadersAreRead() throws Exception {
        String answer = """
                HTTP/1.1 103 Early Hints
                Link: x

                HTTP/1.1 201 Created
                set-cookie: a
                Set-Cookie: b
                Transfer-Encoding: chunked

                3;x=y
                abc
                2
                de
                0
                Trailer: t

                """.replace("\n", "\r\n");
        try (RawServer server = RawServer.answering(answer)) {
            HttpResponse response = send(server.url(), GET);
            assertThat(response.status()).isEqualTo(201);
            assertThat(response.headers().get("Set-Cookie")).containsExactly("a", "b");
            assertThat(response.body().bytes().text()).isEqualTo("abcde");
        }
    }

    @Test
    void bodyWithoutLengthEndsWithTheConnection() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.0 200 OK\r\n\r\nall of it")) {
            assertThat(send(server.url(), GET).body().bytes().text()).isEqualTo("all of it");
        }
    }

    @Test
    void redirectIsAnAnswerLikeAnyOther() throws Exception {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")) {
            HttpResponse response = send(server.url(), GET);
            assertThat(response.status()).isEqualTo(302);
            assertThat(response.body()).isEqualTo(Body.Absent.EMPTY);
        }
    }

    @Test
    void gzipIsUnzipped() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        String answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + zipped.size() + "\r\n\r\n"
                + zipped.toString(StandardCharsets.ISO_8859_1);
        try (RawServer server = RawServer.answering(answer)) {
            assertThat(send(server.url(), GET).body().bytes().text()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void noServerIsUnreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        URI url = URI.create("http://localhost:" + port);
        assertThatThrownBy(() -> send(url, GET))
                .isInstanceOfSatisfying(
                        HttpFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.UNREACHABLE))
                .hasMessage("GET " + url + "/a: nothing listens there (connection refused)");
    }

    @Test
    void unknownHostIsNamed() {
        assertThatThrownBy(() -> send(URI.create("http://no-such-host.invalid"), GET))
                .hasMessage("GET http://no-such-host.invalid/a: the host name 'no-such-host.invalid' is unknown");
    }

    @Test
    void slowServerIsATimeout() throws Exception {
        try (RawServer server = RawServer.neverClosing("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhal");
                HttpClient client = new HttpClient(server.url(), Duration.ofMillis(100))) {
            assertThatThrownBy(() -> client.send(GET))
                    .isInstanceOfSatisfying(
                            HttpFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.TIMEOUT))
                    .hasMessageEndingWith("no complete answer within 0.1 s");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK~Content-Length: 10~~hal              | BROKEN_OFF | the connection was closed after 3 of 10 bytes of the body
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~hal    | BROKEN_OFF | the connection was closed after 3 bytes of a body in chunks
            HTTP/1.1 200 OK~Content-Le                           | BROKEN_OFF | the connection was closed within the headers of the answer
            ''                                                   | BROKEN_OFF | the connection was closed without an answer
            SSH-2.0-OpenSSH_9.6~                                 | NOT_HTTP   | the answer is not HTTP/1: it starts with 'SSH-2.0-OpenSSH_9.6'
            HTTP/1.1 200 OK~Content-Length: many~~               | NOT_HTTP   | the Content-Length of the answer is no number: 'many'
            HTTP/1.1 200 OK~Content-Length: -1~~                 | NOT_HTTP   | the Content-Length of the answer is negative: '-1'
            HTTP/1.1 200 OK~Content-Encoding: gzip~~no           | BROKEN_OFF | the body is said to be gzip but cannot be unzipped
            """)
    void brokenAnswersSayWhatIsBroken(String answer, HttpFailure.Kind kind, String message) throws IOException {
        HttpFailure failure = failureOf(answer.replace("~", "\r\n"));
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void failureKnowsWhatHadComeOfTheAnswer() throws IOException {
        HttpFailure broken = failureOf("HTTP/1.1 202 Accepted\r\nX-A: 1\r\nContent-Length: 10\r\n\r\nhal");

        assertThat(broken.begun()).isNotNull();
        assertThat(broken.begun().status()).isEqualTo(202);
        assertThat(broken.begun().headers().first("X-A")).isEqualTo("1");
        assertThat(broken.reason()).isEqualTo("the connection was closed after 3 of 10 bytes of the body");
        assertThat(failureOf("HTTP/1.1 200 OK\r\nContent-Le").begun()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://my_service:8080/api/, http://my_service:8080/api",
        "http://[::1]:8080, http://[::1]:8080",
        "https://user@shop.test:443/, https://shop.test",
        "HTTP://shop.test, http://shop.test"
    })
    void addressesAreUnderstood(URI url, String meaning) {
        assertThat(new HttpClient(url, Duration.ofSeconds(1))).hasToString(meaning);
    }

    @Test
    void addressThatIsNoUrlIsRefusedAtOnce() {
        assertThatThrownBy(() -> new HttpClient(URI.create("localhost:8080"), Duration.ofSeconds(1)))
                .hasMessageContaining("'localhost:8080' is not the address of an HTTP server");
    }
}
