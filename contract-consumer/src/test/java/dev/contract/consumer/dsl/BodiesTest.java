package dev.contract.consumer.dsl;

import static dev.contract.consumer.dsl.Bodies.bytes;
import static dev.contract.consumer.dsl.Bodies.exactBytes;
import static dev.contract.consumer.dsl.Bodies.form;
import static dev.contract.consumer.dsl.Bodies.json;
import static dev.contract.consumer.dsl.Bodies.jsonFile;
import static dev.contract.consumer.dsl.Bodies.jsonSchema;
import static dev.contract.consumer.dsl.Bodies.jsonText;
import static dev.contract.consumer.dsl.Bodies.multipart;
import static dev.contract.consumer.dsl.Bodies.text;
import static dev.contract.consumer.dsl.Bodies.xml;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.anyOf;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.Part;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of body, as a request: what it accepts and what it refuses. */
class BodiesTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};

    @Test
    void jsonIsOfAnyTypeThatIsDeclared() {
        HttpInteraction merge = posting(json(Map.of("a", 1)).as("application/merge-patch+json"));
        assertThat(merge.request().example().headers().first("Content-Type")).isEqualTo("application/merge-patch+json");
        assertThat(mismatches(merge, "application/merge-patch+json", "{\"a\":1}"))
                .isEmpty();
        assertThat(mismatches(merge, "application/json", "{\"a\":1}")).isNotEmpty();
    }

    @Test
    void jsonTextIsLiteralButForWhatIsChanged() {
        HttpInteraction order = posting(jsonText("{\"id\": 1, \"items\": [{\"n\": 1.50}]}")
                .at("id", integer(7))
                .at("items[0].n", like(2)));
        assertThat(order.request().example().body().bytes().text()).isEqualTo("{\"id\":7,\"items\":[{\"n\":2}]}");
        assertThat(mismatches(order, "application/json", "{\"id\":9,\"items\":[{\"n\":3}]}"))
                .isEmpty();
        assertThat(order.request().rules().of(Part.BODY)).hasSize(2);
        assertThatThrownBy(() -> json("{\"a\":1}")).hasMessageContaining("use jsonText(…)");
        assertThatThrownBy(() -> posting(jsonText("{"))).hasMessageContaining("The JSON text cannot be read");
    }

    @Test
    void jsonComesFromAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("order.json"), "{\"price\": 1.50}");
        assertThat(posting(jsonFile(file)).request().example().body().bytes().text())
                .isEqualTo("{\"price\":1.50}");
        assertThatThrownBy(() -> jsonFile(directory.resolve("none.json")))
                .hasMessageContaining("none.json cannot be read");
    }

    @Test
    void schemaIsKeptAndGivesExampleAndRules() {
        Content content = jsonSchema(
                "{\"type\":\"object\",\"required\":[\"n\"],\"properties\":{\"n\":{\"type\":\"integer\",\"minimum\":5}}}");
        HttpInteraction order = posting(content);
        assertThat(order.request().example().body().bytes().text()).isEqualTo("{\"n\":5}");
        assertThat(order.request().extra().has(Expected.BODY_SCHEMA)).isTrue();
        assertThat(order.request().rules().of(Part.BODY)).containsKey(DocPath.ofName("n"));
        assertThatThrownBy(() -> jsonSchema("{\"$ref\":\"http://localhost/x\"}"))
                .hasMessageContaining("The schema cannot be used");
    }

    @Test
    void xmlTakesRulesByPath() {
        HttpInteraction order = posting(xml("<o id='1'><n>2</n></o>").at("$.o['@id']", integer(1)));
        assertThat(mismatches(order, "application/xml", "<o id='9'><n>2</n></o>"))
                .isEmpty();
        assertThat(mismatches(order, "application/xml", "<o id='x'><n>2</n></o>"))
                .isNotEmpty();
    }

    @Test
    void ruleThatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> posting(xml("<o id='1'/>").at("$.o['@key']", integer(1))))
                .hasMessageContaining("The request of \"x\": integer by $.o['@key'] leads to nothing");
    }

    @Test
    void exampleThatItsOwnRulesRefuseIsRefused() {
        assertThatThrownBy(() -> posting(xml("<o id='a'/>").at("$.o['@id']", integer(1))))
                .hasMessageContaining(
                        "the example does not keep its own rules: body $.o['@id']: Expected 'a' (String)");
        assertThatThrownBy(() -> posting(json(anyOf("x", integer(1)))))
                .hasMessageContaining("the example does not keep its own rules: body $: Expected 'x' (String)");
        assertThatThrownBy(() -> posting(bytes("image/png", new byte[] {1, 2})))
                .hasMessageContaining("detected contents was");
    }

    @Test
    void formTakesValues() {
        HttpInteraction login =
                posting(form(Map.of("user", like("ann"), "role", List.of("a", "b"), "pin", optional("1"))));
        assertThat(login.request().example().body().bytes().text()).isEqualTo("pin=1&role=a&role=b&user=ann");
        assertThat(mismatches(login, "application/x-www-form-urlencoded", "role=a&role=b&user=bob&pin=1"))
                .isEmpty();
        assertThat(mismatches(login, "application/x-www-form-urlencoded", "role=a&user=bob&pin=1"))
                .isNotEmpty();
    }

    @Test
    void multipartTakesFieldsFilesAndJson() {
        HttpInteraction upload = posting(multipart(
                FormPart.field("title", matching("\\w+", "cover")),
                FormPart.json("meta", Map.of("id", integer(1))),
                FormPart.file("image", "a.png", "image/png", PNG)));
        String body = new String(upload.request().example().body().bytes().array(), StandardCharsets.ISO_8859_1)
                .replace("contract-boundary", "xyz")
                .replace("cover", "front")
                .replace("{\"id\":1}", "{\"id\":22}");
        String type = "multipart/form-data; boundary=xyz";
        assertThat(mismatches(upload, type, body.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        byte[] wrong = body.replace("{\"id\":22}", "{\"id\":\"x\"}").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(mismatches(upload, type, wrong)).singleElement().asString().contains("$.meta.id");
    }

    @Test
    void textIsLiteralOrAValue() {
        assertThat(mismatches(posting(text("a")), "text/plain", "b")).isNotEmpty();
        assertThat(mismatches(posting(text(matching("\\d+", "1"))), "text/plain", "22"))
                .isEmpty();
        assertThat(mismatches(posting(text("a,b").as("text/csv")), "text/csv", "a,b"))
                .isEmpty();
    }

    @Test
    void bytesAreOfATypeOrExact() {
        byte[] other = PNG.clone();
        other[8] = 2;
        assertThat(mismatches(posting(bytes("image/png", PNG)), "image/png", other))
                .isEmpty();
        assertThat(mismatches(posting(exactBytes("image/png", PNG)), "image/png", other))
                .isNotEmpty();
        assertThatThrownBy(() -> posting(bytes("image/png", PNG).at("a", 1))).hasMessageContaining("no places");
    }

    @Test
    void headerSaysTheTypeOfABodyToo() {
        HttpInteraction interaction = uponReceiving("x")
                .post("/")
                .json(Map.of())
                .header("Content-Type", "application/vnd.a+json")
                .willRespondWith(200)
                .interaction();
        assertThat(interaction.request().example().body().contentType()).isEqualTo("application/vnd.a+json");
    }

    private static HttpInteraction posting(Content content) {
        return uponReceiving("x").post("/").body(content).willRespondWith(200).interaction();
    }

    private static List<?> mismatches(HttpInteraction interaction, String type, String body) {
        return mismatches(interaction, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<?> mismatches(HttpInteraction interaction, String type, byte[] body) {
        Headers headers = Headers.of("Content-Type", type);
        Body received = new Body.Raw(Bytes.of(body), null);
        return Expectation.ofRequest(interaction.request())
                .check(new HttpRequest("POST", "/", Map.of(), headers, received));
    }
}
