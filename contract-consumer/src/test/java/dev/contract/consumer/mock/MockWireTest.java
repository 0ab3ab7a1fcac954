package dev.contract.consumer.mock;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class MockWireTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String ORIGIN = "Origin: http://shop.example";
    private static final String[] PREFLIGHT = {
        "OPTIONS /a HTTP/1.1",
        ORIGIN,
        "Connection: close",
        "Access-Control-Request-Method: PUT",
        "Access-Control-Request-Headers: x-token",
        ""
    };

    private final MockProvider mock = MockProvider.settings("inventory").cors().start();

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void connectionIsKeptAlive() throws Exception {
        mock.expect(uponReceiving("a look").get("/a").willRespondWith(ok().json(1)));
        String answers = Wire.send(
                mock, "GET /a HTTP/1.1", "Host: x", "", "GET /a HTTP/1.1", "Host: x", "Connection: close", "");
        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void whatIsNoRequestFailsTheTest() throws Exception {
        assertThat(Wire.send(mock, "POST /a HTTP/1.1", "Content-Length: 1", "Content-Length: 2", "", "x"))
                .startsWith("HTTP/1.1 400");
        assertThat(Wire.send(mock, "POST /a HTTP/1.1", "Content-Length: x", "")).startsWith("HTTP/1.1 400");
        assertThat(Wire.send(mock, "POST /a HTTP/1.1", "Transfer-Encoding: gzip", ""))
                .startsWith("HTTP/1.1 400");
        assertThat(mock.result().isOk()).isFalse();
        assertThat(mock.result().report())
                .contains("What came is no request: there are several Content-Lengths: 1, 2")
                .contains("What came is no request: the Content-Length is no number of bytes: x")
                .contains("What came is no request: the Transfer-Encoding has to be chunked alone: gzip");
    }

    @Test
    void requestThatEndsTooEarlyIsToldAndAnswered() throws Exception {
        assertThat(Wire.cut(mock, "POST /a HTTP/1.1", "Content-Length: 10", "", "x"))
                .startsWith("HTTP/1.1 400");
        assertThat(Wire.cut(mock, "POST /a HTTP/1.1", "Transfer-Encoding: chunked", "", "5", "abc"))
                .startsWith("HTTP/1.1 400");
        assertThat(Wire.cut(mock, "GET /a HTTP/1.1", "Host: x")).startsWith("HTTP/1.1 400");
        assertThat(Wire.cut(mock)).isEmpty();
        assertThat(mock.result().isOk()).isFalse();
        assertThat(mock.result().report())
                .contains("What came is no request: it ended after 3 of 10 bytes of the body")
                .contains("What came is no request: it ended before all that it announced had come");
    }

    @Test
    void methodsAreKeptAsTheyAreSent() throws Exception {
        mock.expect(uponReceiving("a look").get("/a").willRespondWith(ok().json(1)));
        assertThat(Wire.send(mock, "get /a HTTP/1.1", "Connection: close", "")).startsWith("HTTP/1.1 200");
        assertThat(mock.requests())
                .extracting(dev.contract.core.model.HttpRequest::method)
                .containsExactly("get");
    }

    @Test
    void pathsAreTakenAsTheyAreSent() throws Exception {
        mock.expect(uponReceiving("two slashes").get("//x").willRespondWith(ok().json("two")));
        assertThat(Wire.send(mock, get("//x"))).startsWith("HTTP/1.1 200").endsWith("\"two\"");
        assertThat(Wire.send(mock, get("/x"))).startsWith("HTTP/1.1 500");
        assertThat(Wire.send(mock, get("/a|b c%2Fd?q=[1]"))).startsWith("HTTP/1.1 500");
        assertThat(mock.requests())
                .extracting(dev.contract.core.model.HttpRequest::path)
                .containsExactly("//x");
        assertThat(mock.result().unexpected())
                .extracting(unexpected -> unexpected.request().target())
                .containsExactly("/x", "/a|b c%2Fd?q=[1]");
    }

    @Test
    void urlInTheRequestLineIsThatOfAProxy() throws Exception {
        mock.expect(uponReceiving("a look").get("/a").willRespondWith(ok().json(1)));
        assertThat(Wire.send(mock, get("http://inventory.example/a"))).startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsNoRequestIsSaidSo() throws Exception {
        assertThat(Wire.send(mock, "HELLO", ""))
                .startsWith("HTTP/1.1 400")
                .contains("the first line is no HTTP/1.1 request line: HELLO");
    }

    @Test
    void bodyInChunksIsOneBody() throws Exception {
        mock.expect(uponReceiving("a book")
                .post("/books")
                .json(Map.of("isbn", "42"))
                .willRespondWith(201));
        String answers = Wire.send(
                mock,
                "POST /books HTTP/1.1",
                "Content-Type: application/json",
                "Connection: close",
                "Expect: 100-continue",
                "Transfer-Encoding: chunked",
                "",
                "8",
                "{\"isbn\":",
                "5;a=b",
                "\"42\"}",
                "0",
                "");
        assertThat(answers).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 201");
    }

    @Test
    void compressedBodyIsReadPlain() throws Exception {
        mock.expect(uponReceiving("a book")
                .post("/books")
                .json(Map.of("isbn", "42"))
                .willRespondWith(201));
        byte[] plain = "{\"isbn\": \"42\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(post("gzip", coded(plain, GZIPOutputStream::new))).isEqualTo(201);
        assertThat(post("deflate", coded(plain, DeflaterOutputStream::new))).isEqualTo(201);
        Deflater bare = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        assertThat(post("deflate", coded(plain, out -> new DeflaterOutputStream(out, bare))))
                .isEqualTo(201);
        assertThat(post("gzip", plain)).isEqualTo(500);
        assertThat(mock.result().report()).contains("The body is said to be coded with 'gzip', but cannot be decoded");
    }

    @Test
    void browserMayAskFirst() throws Exception {
        mock.expect(uponReceiving("a look")
                .put("/a")
                .willRespondWith(ok().header("X-Shelf", "7").json(1)));
        String preflight = Wire.send(mock, PREFLIGHT);
        assertThat(preflight)
                .startsWith("HTTP/1.1 204")
                .contains(
                        "Access-Control-Allow-Origin: http://shop.example\r\n",
                        "Access-Control-Allow-Methods: PUT\r\n",
                        "Access-Control-Allow-Headers: x-token\r\n");
        String answer = Wire.send(mock, "PUT /a HTTP/1.1", ORIGIN, "Connection: close", "");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains(
                        "Access-Control-Allow-Origin: http://shop.example\r\n",
                        "Access-Control-Expose-Headers: X-Shelf");
        mock.verify();
    }

    @Test
    void preflightIsARequestLikeOthersUnlessAskedFor() throws Exception {
        try (MockProvider plain = MockProvider.start("inventory")) {
            String preflight = Wire.send(plain, PREFLIGHT);
            assertThat(preflight).startsWith("HTTP/1.1 500").doesNotContain("Access-Control");
            assertThat(plain.result().unexpected()).hasSize(1);
        }
    }

    @Test
    void manyThreadsAndProvidersAreServedAtOnce() throws Exception {
        try (MockProvider prices = MockProvider.start("prices")) {
            mock.expect(uponReceiving("stock").get("/").willRespondWith(ok().json("stock")));
            prices.expect(uponReceiving("price").get("/").willRespondWith(ok().json("price")));
            List<HttpResponse<String>> answers = IntStream.range(0, 64)
                    .parallel()
                    .mapToObj(i -> CLIENT.sendAsync(
                                    HttpRequest.newBuilder(i % 2 == 0 ? mock.uri() : prices.uri())
                                            .build(),
                                    BodyHandlers.ofString())
                            .join())
                    .toList();
            assertThat(answers)
                    .filteredOn(answer -> answer.body().equals("\"stock\""))
                    .hasSize(32);
            assertThat(answers)
                    .filteredOn(answer -> answer.body().equals("\"price\""))
                    .hasSize(32);
        }
    }

    private static String[] get(String target) {
        return new String[] {"GET " + target + " HTTP/1.1", "Host: x", "Connection: close", ""};
    }

    private int post(String coding, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.url() + "/books"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", coding)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Puts a coding around a stream. */
    private interface Coding {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] coded(byte[] plain, Coding coding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coding.around(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
