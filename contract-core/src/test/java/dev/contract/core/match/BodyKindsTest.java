package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Rule;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyKindsTest {

    private static final Body TEXT = Body.received(Bytes.ofText("x").array());

    private static Bodies absent(Body expected) {
        return new Bodies("application/json", expected, MatchingRules.NONE);
    }

    private static Body hex(String bytes) {
        return Body.received(HexFormat.of().parseHex(bytes));
    }

    private static Rule contentType(String type) {
        return new Rule("contentType", JsonObject.of("value", type));
    }

    @Test
    void nothingIsSaidAboutAMissingBody() {
        for (Body actual : List.of(Body.Absent.MISSING, Body.Absent.EMPTY, TEXT)) {
            assertThat(absent(Body.Absent.MISSING).response("text/html", actual))
                    .isEmpty();
        }
    }

    @Test
    void emptyAndNullBodiesHaveToStayEmpty() {
        for (Body expected : List.of(Body.Absent.EMPTY, Body.Absent.NULL)) {
            assertThat(absent(expected).response("application/json", Body.Absent.MISSING))
                    .isEmpty();
            assertThat(absent(expected).response("application/json", Body.Absent.EMPTY))
                    .isEmpty();
            assertThat(absent(expected).response("application/json", TEXT))
                    .containsExactly("$ Expected an empty body but received 'x'");
        }
    }

    @Test
    void aBodyThatIsExpectedHasToCome() {
        Bodies json = absent(new Body.Json(JsonNull.NULL));
        assertThat(json.response("application/json", Body.Absent.EMPTY))
                .containsExactly("$ Expected body 'null' but was missing");
        assertThat(json.response("application/json", Body.Absent.MISSING))
                .containsExactly("$ Expected body 'null' but was missing");
        assertThat(json.response("null")).isEmpty();
    }

    @Test
    void binaryContentIsDescribedInMismatches() {
        Bodies image = Bodies.of("image/jpeg", Bytes.of(new byte[] {-1, -40, -1, 1}));
        assertThat(image.response("image/jpeg", hex("ffd8ff0203")))
                .containsExactly("$ Actual body [image/jpeg, 5 bytes, starting with ffd8ff0203] is not equal to"
                        + " the expected body [image/jpeg, 4 bytes, starting with ffd8ff01]");
        assertThat(image.response("image/jpeg", Body.Absent.MISSING))
                .containsExactly("$ Expected body '4 bytes' but was missing");
    }

    @Test
    void notEmptyJudgesBytesAndText() throws Exception {
        Bodies image =
                Bodies.of("image/jpeg", Bytes.of(new byte[] {-1, -40, -1, 1})).with("$", new Rule("notEmpty"));
        assertThat(image.response("image/jpeg", hex("00"))).isEmpty();
        assertThat(image.response("image/jpeg", Body.Absent.EMPTY))
                .containsExactly("$ Expected [] (0 bytes) to not be empty");
        assertThat(Bodies.of("text/plain", "a").with("$", new Rule("notEmpty")).response(""))
                .containsExactly("$ Expected '' (String) to not be empty");
    }

    @Test
    void rulesForTextSeeAllLines() throws Exception {
        Bodies text = Bodies.of("text/plain", "a\nb");
        assertThat(text.with("$", Rule.regex("a.*z")).response("a\nb\nz")).isEmpty();
        assertThat(text.with("$", Rule.regex("^b$")).response("b")).isEmpty();
        assertThat(text.with("$", Rule.type()).response("anything")).isEmpty();
        assertThat(text.with("$", new Rule("include", JsonObject.of("value", "q")))
                        .response("a"))
                .containsExactly("$ Expected 'a' to include 'q'");
        assertThat(text.response("a\nc"))
                .containsExactly("$ Expected body 'a\nb' to match 'a\nc' using equality but did not match");
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, ffd8ffe0",
        "image/png, 89504e470d0a1a0a00",
        "image/gif, 474946383961ff",
        "application/pdf, 255044462d312e34",
        "application/zip, 504b030400",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, 504b030400",
        "application/gzip, 1f8b0800",
        "application/x-gzip, 1f8b0800",
        "application/xml, 3c3f786d6c2076657273696f6e",
        "text/xml, 3c612f3e",
        "image/svg+xml, 3c7376672f3e",
        "text/html, 3c21444f43545950452068746d6c3e",
        "application/json, 7b7d",
        "application/hal+json, 5b315d",
        "text/plain, 68656c6c6f",
        "text/csv, 612c62",
        "application/octet-stream, 0001fe",
    })
    void contentShowsItsType(String type, String content) throws Exception {
        Bodies any = Bodies.of("application/octet-stream", "x").with("$", contentType(type));
        assertThat(any.response("application/whatever", hex(content))).isEmpty();
        assertThat(any.response("application/octet-stream", hex("ffff")).isEmpty())
                .isEqualTo(type.equals("application/octet-stream"));
    }

    @Test
    void otherContentIsNamed() throws Exception {
        Bodies any = Bodies.of("application/octet-stream", "x").with("$", contentType("image/jpeg"));
        assertThat(any.response("application/octet-stream", hex("255044462d")))
                .containsExactly("$ Expected binary contents to have content type 'image/jpeg'"
                        + " but detected contents was 'application/pdf'");
        assertThat(any.response("application/octet-stream", Body.Absent.EMPTY)).hasSize(1);
        assertThat(Bodies.of("application/json", "{\"a\":\"{}\"}")
                        .with("$.a", contentType("application/json"))
                        .response("{\"a\":\"no\"}"))
                .containsExactly("$.a Expected binary contents to have content type 'application/json'"
                        + " but detected contents was 'text/plain'");
    }

    @Test
    void theNumberOfARegisteredSchemaIsNoPartOfTheDocument() {
        Bodies registered = Bodies.of("application/vnd.schemaregistry.v1+json", "{\"a\":1}");
        assertThat(registered.response(registered.type(), hex("0000000002" + "7b2261223a317d")))
                .isEmpty();
    }

    @Test
    void deepJsonAndEndlessPatternsAreMismatches() throws Exception {
        assertThat(Bodies.of("application/json", "[]").response("[".repeat(100_000)))
                .hasSize(1);
        assertThat(Bodies.of("text/plain", "a").with("$", Rule.regex("(a+)+b")).response("a".repeat(60)))
                .hasSize(1);
        assertThat(Bodies.of("text/plain", "a").with("$", Rule.regex("(a|b)*")).response("a".repeat(100_000) + "c"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"application/x-ndjson", "application/json-seq", "application/stream+json"})
    void linesOfDocumentsAreComparedAsTheyStand(String type) {
        Bodies lines = Bodies.of(type, "{\"a\":1}\n{\"a\":2}\n");
        assertThat(lines.response("{\"a\":1}\n{\"a\":2}\n")).isEmpty();
        assertThat(lines.response("{\"a\":1}\n{\"a\":3}\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json",
        "text/json",
        "application/hal+json",
        "application/json-rpc",
        "application/jsonrequest"
    })
    void documentsAreComparedByMeaning(String type) {
        assertThat(Bodies.of(type, "{\"a\":1}").response("{ \"b\": 2, \"a\": 1 }"))
                .isEmpty();
    }
}
