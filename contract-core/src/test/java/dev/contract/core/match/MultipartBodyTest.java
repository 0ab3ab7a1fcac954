package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartBodyTest {

    private static final String TYPE = "multipart/form-data; boundary=xyz";
    private static final String FIELD = part("Content-Disposition: form-data; name=\"note\"", "hello");
    private static final String JSON =
            part("Content-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json", "{\"id\":1}");

    private static String part(String headers, String content) {
        return "--xyz\r\n" + headers + "\r\n\r\n" + content + "\r\n";
    }

    private static Bodies parts(String... parts) {
        return Bodies.of(TYPE, all(parts));
    }

    private static String all(String... parts) {
        return String.join("", parts) + "--xyz--\r\n";
    }

    @Test
    void boundaryLineEndsPreambleAndEpilogueDoNotCount() {
        String other = "ignored\n--other\nContent-Disposition: form-data; name=note\n\nhello\n--other--\nignored";
        assertThat(parts(FIELD)
                        .response(
                                "multipart/form-data; boundary=\"other\"",
                                Body.received(Bytes.ofText(other).array())))
                .isEmpty();
    }

    @Test
    void thereHaveToBeAsManyPartsInResponsesToo() {
        assertThat(parts(FIELD, JSON).response(all(FIELD)))
                .containsExactly("$ Expected a multipart message with 2 part(s), but received one with 1 part(s)");
        assertThat(parts(FIELD).response(all(FIELD, JSON)))
                .containsExactly("$ Expected a multipart message with 1 part(s), but received one with 2 part(s)");
    }

    @Test
    void eachPartIsABodyOfItsOwn() throws Exception {
        String other = all(FIELD.replace("hello", "bye"), JSON.replace("1", "\"x\""));
        assertThat(parts(FIELD, JSON).response(other))
                .containsExactly(
                        "$.note Expected body 'hello' to match 'bye' using equality but did not match",
                        "$.data.id Expected 'x' (String) to be equal to 1 (Integer)");
        Bodies ruled = parts(FIELD, JSON).with("$.note", Rule.regex("[a-z]+")).with("$.data.id", Rule.type());
        assertThat(ruled.response(all(FIELD.replace("hello", "bye"), JSON.replace("1", "2"))))
                .isEmpty();
        assertThat(ruled.response(other))
                .containsExactly("$.data.id Expected 'x' (String) to be the same type as 1 (Integer)");
    }

    @Test
    void semicolonInsideOfQuotesEndsNoParameter() {
        String file = "Content-Disposition: form-data; name=\"note\"; filename=\"x;1\"";
        assertThat(parts(part(file, "hello")).response(all(part(file.replace("x;1", "x;2"), "hello"))))
                .hasSize(1);
        assertThat(parts(part(file, "hello")).response(all(part(file.replace("; ", ";"), "hello"))))
                .isEmpty();
    }

    @Test
    void partsWithoutNameAreFoundByTheirIndex() throws Exception {
        Bodies mixed = Bodies.of("multipart/mixed; boundary=xyz", all(part("Content-Type: text/plain", "a")))
                .with("$[0]", Rule.regex("[a-z]"));
        assertThat(mixed.response(all(part("Content-Type: text/plain", "b")))).isEmpty();
        assertThat(mixed.response(all(part("Content-Type: text/plain", "7"))))
                .containsExactly("$[0] Expected '7' to match '[a-z]'");
    }

    @Test
    void headersOfPartsAreComparedWithoutRegardToTheirForm() {
        assertThat(parts(FIELD).response(all(part("content-disposition: form-data;name=note\r\nX-More: 1", "hello"))))
                .isEmpty();
        assertThat(parts(FIELD).response(all(FIELD.replace("\"note\"", "\"memo\""))))
                .containsExactly("$.note Expected multipart header 'Content-Disposition' to have value"
                        + " 'form-data; name=\"note\"' but was 'form-data; name=\"memo\"'");
        assertThat(parts(JSON).response(all(JSON.replace("application/json", "text/plain"))))
                .containsExactly(
                        "$.data Expected a body of 'application/json' but the actual content type was 'text/plain'");
        assertThat(parts(JSON).response(all(JSON.replace("\r\nContent-Type: application/json", ""))))
                .isEmpty();
    }

    @Test
    void aFileMayBeAskedForByItsType() throws Exception {
        String file =
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n"
                        + "Content-Transfer-Encoding: base64";
        Bodies ruled = parts(part(file, "/9j/4AAQ"))
                .with("$.file", new Rule("contentType", JsonObject.of("value", "image/jpeg")));
        assertThat(ruled.response(all(part(file, "/9j/4BBB")))).isEmpty();
        assertThat(ruled.response(all(part(file, "JVBERi0x"))))
                .containsExactly("$.file Expected binary contents to have content type 'image/jpeg'"
                        + " but detected contents was 'application/pdf'");
    }

    @Test
    void binaryContentIsKeptByteByByte() {
        String binary = "\u00ff\u00d8\r\n--xyzz\r\n\u0000\n";
        byte[] body =
                all(part("Content-Type: application/octet-stream", binary)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Bodies.of(TYPE, Bytes.of(body)).response(TYPE, Body.received(body)))
                .isEmpty();
        byte[] other = body.clone();
        other[other.length - 12] = 1;
        assertThat(Bodies.of(TYPE, Bytes.of(body)).response(TYPE, Body.received(other)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "--xyz",
                "--xyz\r\n",
                "--xyz\r\nContent-Type: text/plain\r\n\r\nnever closed",
                "--xyz\r\nno header\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Transfer-Encoding: base64\r\n\r\n=a=\r\n--xyz--",
                "--other\r\n\r\nhello\r\n--other--",
            })
    void whatIsNoMultipartIsOneMismatch(String actual) {
        List<String> found = parts(FIELD).response(actual);
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("$ Expected a multipart body but it cannot be parsed: ");
    }

    @Test
    void emptyPartsHaveToStayEmpty() {
        Bodies empty = parts(part("Content-Disposition: form-data; name=\"note\"", ""));
        assertThat(empty.response(all(part("Content-Disposition: form-data; name=\"note\"", ""))))
                .isEmpty();
        assertThat(empty.response(all(FIELD))).containsExactly("$.note Expected an empty part but received 'hello'");
        assertThat(parts(FIELD).response(all(part("Content-Disposition: form-data; name=\"note\"", ""))))
                .containsExactly("$.note Expected body 'hello' but was missing");
    }
}
