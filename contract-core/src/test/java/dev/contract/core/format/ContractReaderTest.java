package dev.contract.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import dev.contract.core.model.ProviderState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractReaderTest {

    private static final String NAMES = "\"consumer\":{\"name\":\"cart\"},\"provider\":{\"name\":\"inventory\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`nope`                                       | this is no contract: ",
                "`[]`                                         | this is no contract: expected a JSON object but found array",
                "``                                           | this is no contract: there is no content",
                "`{}`                                         | there is no consumer name: expected \"consumer\": {\"name\": \"…\"}",
                "`{\"consumer\":{\"name\":\"c\"}}`            | there is no provider name",
                "`{NAMES}`                                    | there are neither \"interactions\" nor \"messages\"",
                "`{NAMES,\"interactions\":{}}`                | \"interactions\" is no list but Object",
                "`{NAMES,\"interactions\":[1]}`               | interactions[0]: expected an object but found Integer",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"type\":\"Telepathy\"}]}` | interaction 1 \"x\": the interaction type \"Telepathy\" is unknown",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"request\":{},\"response\":{\"status\":\"ok\"}}]}` | interaction 1 \"x\", response: the status is no number of three digits but \"ok\"",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"response\":{},\"request\":{\"headers\":[1]}}]}` | interaction 1 \"x\", request: \"headers\" is no object but Array",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"response\":{},\"request\":{\"path\":5}}]}` | interaction 1 \"x\", request: \"path\" is no text but Integer",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"request\":{},\"response\":{\"matchingRules\":\"type\"}}]}` | interaction 1 \"x\", response: \"matchingRules\" is no object but String",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"type\":\"Synchronous/Messages\",\"response\":[]}],\"metadata\":{\"pactSpecification\":{\"version\":\"4.0\"}}}` | interaction 1 \"x\": \"request\" is missing",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"type\":\"Synchronous/Messages\",\"request\":{},\"response\":[1]}],\"metadata\":{\"pactSpecification\":{\"version\":\"4.0\"}}}` | interaction 1 \"x\", response 1: expected an object but found Integer",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"providerState\":[]}]}` | \"providerState\" is no text but Array",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"request\":{},\"response\":{\"body\":{\"content\":\"?\",\"encoded\":\"base64\"}}}],\"metadata\":{\"pactSpecification\":{\"version\":\"4.0\"}}}` | declared as base64 but is none",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"request\":{}}]}` | interaction 1 \"x\": \"response\" is missing; found description, request",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"request\":[],\"response\":{}}]}` | interaction 1 \"x\": \"request\" is no object but Array",
                "`{NAMES,\"interactions\":[],\"metadata\":{\"pactSpecification\":{\"version\":\"5.0\"}}}` | the specification version 5.0 is not known",
                "`{NAMES,\"interactions\":[{\"description\":\"x\",\"request\":{},\"response\":{\"body\":{\"a\":1,\"encoded\":false}}}],\"metadata\":{\"pactSpecification\":{\"version\":4}}}` | there is no \"content\" beside [a]",
            })
    void whatCannotBeReadIsNamedWithSourcePlaceAndReason(String json, String reason) {
        assertThatThrownBy(() -> read(json.replace("NAMES", NAMES)))
                .isInstanceOf(ContractFormatException.class)
                .hasMessageStartingWith("cart.json: ")
                .hasMessageContaining(reason);
    }

    @Test
    void missingFileIsSaidSo() {
        assertThatThrownBy(() -> ContractReader.read(Path.of("not-there.json")))
                .hasMessage("not-there.json: there is no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pactSpecification\":{\"version\":\"3.0.0\"}",
                "\"pact-specification\":{\"version\":\"3.0.0\"}",
                "\"pactSpecificationVersion\":\"3\"",
                "\"pactSpecification\":{\"version\":3}",
                "\"pactSpecificationVersion\":3.0",
            })
    void versionIsFoundInEverySpelling(String entry) throws Exception {
        assertThat(SpecVersion.of(new Place("a", ""), (JsonObject) parse("{" + entry + "}")))
                .isEqualTo(SpecVersion.V3);
    }

    @Test
    void statesAreReadInEveryForm() throws Exception {
        for (String states : List.of(
                "\"provider_state\":\"there\"",
                "\"providerState\":\"there\"",
                "\"providerStates\":[\"there\"]",
                "\"providerStates\":\"there\"",
                "\"providerStates\":{\"name\":\"there\"}",
                "\"providerStates\":[{\"name\":\"there\"}]")) {
            assertThat(interaction("{\"description\":\"x\"," + states + "}").states())
                    .as(states)
                    .containsExactly(new ProviderState("there"));
        }
    }

    @Test
    void rulesAreReadInEveryForm() throws Exception {
        String flat = "{\"$.body.a\":{\"match\":\"type\",\"min\":\"1\"},\"$.header['X-A']\":{\"regex\":\"a\"},"
                + "\"$.path\":{\"match\":\"regex\",\"regex\":\"/.*\"}}";
        String byPart = "{\"body\":{\"$.a\":{\"matchers\":[{\"match\":\"min\",\"min\":\"1\"}]}},"
                + "\"header\":{\"X-A\":{\"matchers\":[{\"match\":\"regex\",\"regex\":\"a\"}]}},"
                + "\"path\":{\"combine\":\"and\",\"matchers\":[{\"match\":\"regex\",\"regex\":\"/.*\"}]}}";
        for (String rules : List.of(flat, byPart)) {
            HttpInteraction interaction =
                    interaction("{\"description\":\"x\",\"request\":{\"matchingRules\":" + rules + "}}");
            assertThat(interaction.request().rules().of(Part.BODY)).hasToString("{$.a=type (min \"1\")}");
            assertThat(interaction.request().rules().of(Part.HEADER)).hasToString("{$['X-A']=regex 'a'}");
            assertThat(interaction.request().rules().of(Part.PATH)).hasToString("{$=regex '/.*'}");
        }
    }

    @Test
    void bodiesThatAreMissingNullEmptyAndPresentStayApart() throws Exception {
        assertThat(body("{}")).isEqualTo(Body.Absent.MISSING);
        assertThat(body("{\"body\":null}")).isEqualTo(Body.Absent.NULL);
        assertThat(body("{\"body\":\"\"}")).isEqualTo(Body.Absent.EMPTY);
        assertThat(body("{\"body\":{}}")).isInstanceOf(Body.Json.class);
        assertThat(body("{\"body\":\"text\"}")).isInstanceOf(Body.Raw.class);
    }

    @Test
    void bodyOfVersionFourIsFoundInEveryForm() throws Exception {
        JsonObject a = JsonObject.of("a", new JsonNumber("1"));
        String type = "\"contentType\":\"application/json\"";
        for (String body : List.of("{\"contents\":" + a + "," + type + "}", a.toString())) {
            assertThat(bodyOfVersionFour(body)).as(body).isInstanceOf(Body.Json.class);
            assertThat(((Body.Json) bodyOfVersionFour(body)).value()).isEqualTo(a);
        }
        assertThat(bodyOfVersionFour("{}")).isEqualTo(Body.Absent.MISSING);
        assertThat(bodyOfVersionFour("{" + type + "}")).isEqualTo(Body.Absent.MISSING);
    }

    private static Body bodyOfVersionFour(String body) throws Exception {
        return interaction(
                        "{\"description\":\"x\",\"request\":{\"body\":" + body + "}}",
                        ",\"metadata\":{\"pactSpecification\":{\"version\":\"4.0\"}}")
                .request()
                .example()
                .body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"body\":{\"$.a\":{\"matchers\":[\"type\"]}}}",
                "{\"body\":{\"$.a\":{\"combine\":\"XOR\",\"matchers\":[]}}}",
                "{\"body\":{\"$.a\":\"type\"}}",
                "{\"body\":\"type\"}",
                "{\"path\":{\"matchers\":{\"match\":\"type\"}}}",
                "{\"path\":\"type\"}",
                "{\"$.body.a\":[1]}",
            })
    void rulesThatCannotBeReadAreNotLost(String rules) throws Exception {
        HttpInteraction interaction =
                interaction("{\"description\":\"x\",\"request\":{\"matchingRules\":" + rules + "}}");
        assertThat(interaction.request().rules().extra().isEmpty()).isFalse();
        assertThat(Expectation.ofRequest(interaction.request()).problems()).hasSize(1);
    }

    @Test
    void pathThatCannotBeReadIsKeptAndWrittenBack() throws Exception {
        HttpInteraction interaction = interaction("{\"description\":\"x\",\"response\":{\"matchingRules\":"
                + "{\"body\":{\"column 1\":{\"matchers\":[{\"match\":\"type\"}]},\"$.a\":{\"matchers\":[]}}}}}");
        assertThat(interaction.response().rules().extra().object("body").has("column 1"))
                .isTrue();
        Contract contract = new Contract("cart", "inventory", List.of(interaction));
        String written = new String(ContractWriter.write(contract, SpecVersion.V4), StandardCharsets.UTF_8);
        assertThat(written).contains("\"column 1\"", "\"$.a\"");
        assertThat(ContractReader.read("again", written.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(contract);
    }

    @Test
    void unknownAttributesStayWhereTheyWere() throws Exception {
        String json = "{\"consumer\":{\"name\":\"cart\",\"team\":\"shop\"},\"provider\":{\"name\":\"inventory\"},"
                + "\"interactions\":[{\"description\":\"x\",\"ours\":1,\"request\":{\"method\":\"GET\",\"path\":\"/\","
                + "\"mine\":[2]},\"response\":{\"status\":200}}],\"metadata\":{\"tool\":{\"version\":\"1.0\"}},\"top\":true}";
        Contract contract = read(json);
        String written = new String(ContractWriter.write(contract, SpecVersion.V4), StandardCharsets.UTF_8);
        assertThat(written)
                .contains("\"team\": \"shop\"", "\"ours\": 1", "\"mine\": [", "\"tool\": {", "\"top\": true");
        assertThat(read(written)).isEqualTo(contract);
    }

    @Test
    void messagesOfVersionThreeAreRead() throws Exception {
        Contract contract = read("{" + NAMES + ",\"messages\":[{\"description\":\"sold\",\"contents\":{\"isbn\":\"1\"},"
                + "\"metaData\":{\"contentType\":\"application/json\",\"topic\":\"sales\"}}],"
                + "\"metadata\":{\"pactSpecification\":{\"version\":\"3.0.0\"}}}");
        MessageInteraction message =
                (MessageInteraction) contract.interactions().get(0);
        assertThat(message.message().example().metadata().text("topic")).isEqualTo("sales");
        assertThat(message.message().example().contents().contentType()).isEqualTo("application/json");
    }

    private static Body body(String request) throws Exception {
        return interaction("{\"description\":\"x\",\"request\":" + request + "}")
                .request()
                .example()
                .body();
    }

    private static HttpInteraction interaction(String json) throws Exception {
        return interaction(json, "");
    }

    private static HttpInteraction interaction(String json, String more) throws Exception {
        String both = (json.contains("\"request\":") ? "" : ",\"request\":{}")
                + (json.contains("\"response\":") ? "" : ",\"response\":{}");
        String whole = json.substring(0, json.length() - 1) + both + "}";
        return (HttpInteraction) read("{" + NAMES + ",\"interactions\":[" + whole + "]" + more + "}")
                .interactions()
                .get(0);
    }

    private static Contract read(String json) throws ContractFormatException {
        return ContractReader.read("cart.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Object parse(String json) {
        try {
            return JsonReader.parse(json);
        } catch (JsonSyntaxException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
