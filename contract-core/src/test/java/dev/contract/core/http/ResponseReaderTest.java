package dev.contract.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.Body;
import dev.contract.core.model.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 9112 asks of somebody who reads responses; {@code ~} in the examples ends a line. */
class ResponseReaderTest {

    private static final int LARGEST = 1_000;

    private static ResponseReader reader(byte[] answer) {
        return new ResponseReader(new ByteArrayInputStream(answer), LARGEST);
    }

    private static ResponseReader reader(String answer) {
        return reader(answer.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static HttpResponse read(String answer) throws IOException {
        return reader(answer).read("GET");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK~Content-Length: 2~Content-Length: 4~~okay            | different values of Content-Length: 2, 4
            HTTP/1.1 200 OK~Content-Length: 2, 4~~okay                           | different values of Content-Length: 2, 4
            HTTP/1.1 200 OK~Content-Length: +2~~ok                               | Content-Length of the answer is no number: '+2'
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~okay~0~~               | a chunk of the answer is longer than its size says: 'ay'
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~+2~ok~0~~                | the size of a chunk of the answer is no number: '+2'
            HTTP/1.1 200 OK~Transfer-Encoding: gzip~Transfer-Encoding: chunked~~ | Transfer-Encoding of the answer is not understood: gzip, chunked
            HTTP/1.1 099 No~~                                                    | the answer is not HTTP/1: it starts with 'HTTP/1.1 099 No'
            """)
    void ambiguousFramingIsRefused(String answer, String message) {
        HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> read(answer));

        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.kind()).isEqualTo(Kind.NOT_HTTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK~Content-Length: 2, 2~~ok",
                "HTTP/1.1 200 OK~Content-Length: 2~Content-Length: 2~~ok",
                "HTTP/1.1 200 OK~Transfer-Encoding: identity~Content-Length: 2~~ok",
                "HTTP/1.1 200 OK~Transfer-Encoding: Chunked~Content-Length: 9~~2~ok~0~~"
            })
    void repeatedAndOverriddenLengthsAreRead(String answer) throws Exception {
        assertThat(read(answer).body().bytes().text()).isEqualTo("ok");
    }

    @Test
    void foldedLineGoesOnWithTheValueBefore() throws Exception {
        HttpResponse response = read("HTTP/1.1 204 No Content~X-A: one~  X-B: two~\tthree~X-C: 3~~");

        assertThat(response.headers().get("X-A")).containsExactly("one X-B: two three");
        assertThat(response.headers().fields()).containsOnlyKeys("X-A", "X-C");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK~Content-Length: 2~~ok                                            | true
            HTTP/1.1 304 Not Modified~Content-Length: 10~~                                   | true
            HTTP/1.1 204 No Content~~                                                        | true
            HTTP/1.1 204 No Content~Content-Length: 2~~ok                                    | false
            HTTP/1.1 200 OK~~all of it                                                       | false
            HTTP/1.0 200 OK~Content-Length: 2~~ok                                            | false
            HTTP/1.1 200 OK~Connection: keep-alive~Connection: close~Content-Length: 2~~ok   | false
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~Content-Length: 2~~2~ok~0~~           | false
            HTTP/1.1 101 Switching Protocols~Upgrade: websocket~~                            | false
            """)
    void connectionIsKeptOnlyIfTheNextAnswerWillStartThere(String answer, boolean kept) throws Exception {
        ResponseReader reader = reader(answer);
        reader.read("GET");

        assertThat(reader.keepAlive()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"304 Not Modified,GET", "204 No Content,GET", "101 Switching Protocols,GET", "200 OK,HEAD"})
    void someAnswersHaveNoBodyWhateverTheySay(String status, String method) throws Exception {
        HttpResponse response =
                reader("HTTP/1.1 " + status + "~Content-Length: 10~~").read(method);

        assertThat(response.body()).isEqualTo(Body.Absent.EMPTY);
    }

    @Test
    void answerHasStartedWithItsFirstByte() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new SocketException("Connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        ResponseReader nothing = new ResponseReader(broken, LARGEST);
        ResponseReader oneByte = new ResponseReader(
                new SequenceInputStream(new ByteArrayInputStream(new byte[] {'H'}), broken), LARGEST);

        assertThatThrownBy(() -> nothing.read("GET")).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> oneByte.read("GET")).isInstanceOf(SocketException.class);
        assertThat(nothing.hasStarted()).isFalse();
        assertThat(oneByte.hasStarted()).isTrue();
    }

    private static byte[] withHead(String encoding, byte[] body) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n";
        answer.writeBytes(head.formatted(encoding, body.length).getBytes(StandardCharsets.ISO_8859_1));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    @Test
    void deflateIsDecodedAndOtherEncodingsStayAsTheyAre() throws Exception {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse decoded =
                reader(withHead("deflate", deflated.toByteArray())).read("GET");
        HttpResponse other =
                reader(withHead("br", "coded".getBytes(StandardCharsets.UTF_8))).read("GET");

        assertThat(decoded.body().bytes().text()).isEqualTo("{\"a\":1}");
        assertThat(other.body().bytes().text()).isEqualTo("coded");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[100_000]);
        }
        return withHead("gzip", zipped.toByteArray());
    }

    @Test
    void bodyThatUnzipsToTooMuchIsRefused() throws Exception {
        ResponseReader bomb = reader(bomb());

        assertThatThrownBy(() -> bomb.read("GET"))
                .hasMessage("the body of the answer, unzipped if it was zipped, "
                        + "is larger than the 1000 bytes that are read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK~Content-Length: 99999999999~~",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~7fffffff~",
                "HTTP/1.1 200 OK~~"
            })
    void largeBodyIsRefusedHoweverItIsFramed(String head) {
        HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> read(head + "x".repeat(LARGEST + 1)));

        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
    }
}
