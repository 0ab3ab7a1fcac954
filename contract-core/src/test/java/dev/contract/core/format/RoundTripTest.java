package dev.contract.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generators;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read is written again: nothing is lost on the way, and no rule becomes a weaker one. */
class RoundTripTest {

    private static final String BASE = """
            {"consumer": {"name": "c"}, "provider": {"name": "p"},
             "interactions": [{"description": "d"%s, "request": {"method": "GET", "path": "/"%s},
                               "response": {"status": 200%s}}],
             "metadata": {"pactSpecification": {"version": "%s"%s}}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$.body.a': {'match': 'bogus', 'how': 1}}",
                "{'$.body.a': {'match': 'integer'}, '$.body.b': {'match': 'decimal'}, '$.body.c': {'match': 'notEmpty'}}",
                "{'$.body.a': {'combine': 'OR', 'matchers': [{'match': 'type'}, {'match': 'regex', 'regex': 'x'}]}}",
                "{'$.body.a': {'combine': 'OR', 'matchers': [{'match': 'type'}]}}",
                "{'$.header.X': {}, '$.body.b.*': {'match': 'type'}, '$.body.a': {'match': 'type', 'min': 1}}",
                "{'$.foo.a': {'match': 'type'}, 'bar': {'match': 'type'}}",
                "{'$.path': {'match': 'regex', 'regex': '/.*'}, '$.body.a': {'match': 'type'}, '$.body.b': 'type'}",
                "{'$.body.a': {'match': 'type'}, '$[\"body\"][\"a\"]': {'match': 'integer'}}",
            })
    void flatRulesGoBackAsTheyWereRead(String rules) throws Exception {
        assertThat(again("2.0.0", "matchingRules", rules))
                .hasToString(json(rules).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'body': {'$.a': {'combine': 'AND', 'matchers': [{'match': 'bogus'}], 'why': 'x'}}}",
                "{'path': {'': {'combine': 'AND', 'matchers': [{'match': 'type'}]}, '$.x': {'matchers': []}}}",
                "{'body': {'$.a': {'combine': 'AND', 'matchers': [{'match': 'type'}]}, '$[\"a\"]': {'match': 'integer'}}}",
                "{'header': {'A': {'combine': 'AND', 'matchers': [{'match': 'type'}]}}, 'headers': {'A': {'match': 'x'}}}",
            })
    void rulesByPartGoBackAsTheyWereRead(String rules) throws Exception {
        assertThat(again("4.0", "matchingRules", rules)).isEqualTo(json(rules));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "3.0.0", "4.0"})
    void unknownRuleStaysUnverifiableInEveryVersion(String version) throws Exception {
        Contract contract =
                read(file("2.0.0", "", "", ", \"matchingRules\": {\"$.body.a\": {\"match\": \"bogus\"}}", ""));
        SpecVersion to =
                version.startsWith("2") ? SpecVersion.V2 : version.startsWith("3") ? SpecVersion.V3 : SpecVersion.V4;
        Contract again = ContractReader.read("again", ContractWriter.write(contract, to));
        assertThat(Expectation.ofResponse(http(again).response()).problems())
                .containsExactly("the matching rule 'bogus' is unknown (body $.a)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$.body.a': {'match': 'integer'}, '$[\"body\"][\"a\"]': {'match': 'type'}}",
                "{'$[\"body\"][\"a\"]': {'match': 'integer'}, '$.body.a': {'match': 'type'}}",
                "{'body': {'$.a': {'match': 'integer'}, '$[\"a\"]': {'match': 'type'}}}",
                "{'body': {'$[\"a\"]': {'match': 'integer'}, '$.a': {'match': 'type'}}}",
                "{'content': {'$.a': {'match': 'integer'}}, 'body': {'$.a': {'match': 'type'}}}",
            })
    void ofTwoSpellingsOfAPathTheFirstHoldsAndBothAreKept(String rules) throws Exception {
        SpecVersion version = rules.startsWith("{'$") ? SpecVersion.V2 : SpecVersion.V4;
        Contract contract = read(file(version.text(), "", "", ", \"matchingRules\": " + json(rules), ""));
        byte[] written = ContractWriter.write(contract, version);
        Contract again = ContractReader.read("again", written);
        for (Contract each : List.of(contract, again)) {
            assertThat(http(each).response().rules().of(Part.BODY)).hasToString("{$.a=integer}");
            assertThat(Expectation.ofResponse(http(each).response()).problems()).isEmpty();
        }
        assertThat(again).isEqualTo(contract);
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\"integer\"", "\"type\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'content': '', 'contentType': 'text/plain', 'contentTypeHint': 'TEXT'}",
                "{'content': null, 'contentType': 'text/plain', 'encoded': false}",
                "{'contentType': 'text/plain'}",
            })
    void bodiesThatAreNoneKeepTheirDescription(String body) throws Exception {
        assertThat(again("4.0", "body", body)).isEqualTo(json(body));
        JsonValue message = json("{'description': 'd', 'type': 'Asynchronous/Messages', 'contents': " + body + "}");
        String file = file("4.0", "", "", "", "")
                .replaceFirst("(?s)\"interactions\": \\[.*\\]", "\"interactions\": [" + message + "]");
        assertThat(written(file, SpecVersion.V4).items("interactions")).containsExactly(message);
    }

    @Test
    void attributesThatSayNothingToUsAreKept() throws Exception {
        for (String info : List.of(
                "'key': 5",
                "'pending': 'yes'",
                "'providerStates': [{'name': 'there', 'params': {'a': 1}, 'since': 2}]",
                "'providerStates': [{'name': 'there', 'params': [1]}]")) {
            String file = file("4.0", ", " + info.replace('\'', '"'), "", "", "");
            JsonObject interaction = (JsonObject)
                    written(file, SpecVersion.V4).items("interactions").get(0);
            assertThat(interaction.members())
                    .as(info)
                    .containsAllEntriesOf(((JsonObject) json("{" + info + "}")).members());
        }
        String file = file("4.0", "", "", "", ", \"more\": 1");
        assertThat(written(file, SpecVersion.V4).object("metadata"))
                .isEqualTo(json("{'pactSpecification': {'version': '4.0', 'more': 1}}"));
    }

    @Test
    void parameterWithoutValuesIsKept() throws Exception {
        String file = file("3.0.0", "", ", \"query\": {\"a\": []}", "", "");
        JsonObject interaction =
                (JsonObject) written(file, SpecVersion.V3).items("interactions").get(0);
        assertThat(interaction.object("request").get("query")).isEqualTo(json("{'a': []}"));
    }

    /** A test may state JSON as a text or as bytes; its contract says the document, and reads back as it was written. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "4.0, application/json, `{'a':1.0}`, `{'content':{'a':1.0},'contentType':'application/json','encoded':false}`",
                "4.0, application/hal+json, 7, `{'content':7,'contentType':'application/hal+json','encoded':false}`",
                "4.0, application/json, {, `{'content':'ew==','contentType':'application/json','encoded':'base64'}`",
                "4.0, text/plain, {}, `{'content':'{}','contentType':'text/plain','encoded':false}`",
                "3.0.0, application/json, `{'a':1.0}`, `{'a':1.0}`",
                "3.0.0, text/plain, {}, `'{}'`"
            })
    void textOfAJsonDocumentIsWrittenAsTheDocument(String version, String type, String text, String body)
            throws Exception {
        SpecVersion spec = version.startsWith("4") ? SpecVersion.V4 : SpecVersion.V3;
        HttpInteraction bare = http(read(file(version, "", "", "", "")));
        Body raw = new Body.Raw(Bytes.ofText(text.replace('\'', '"')), type);
        HttpInteraction stated = new HttpInteraction(
                bare.info(),
                bare.request(),
                new Expected<>(
                        new HttpResponse(200, Headers.of("Content-Type", type), raw),
                        MatchingRules.NONE,
                        Generators.NONE,
                        JsonObject.EMPTY));
        byte[] first = ContractWriter.write(new Contract("c", "p", List.of(stated)), spec);
        JsonObject written =
                (JsonObject) JsonReader.parseObject(first).items("interactions").get(0);
        assertThat(written.object("response").get("body")).isEqualTo(json(body));
        assertThat(ContractWriter.write(ContractReader.read("file", first), spec))
                .isEqualTo(first);
    }

    /** What is written of an attribute of the response, in the version that it was read from. */
    private static JsonValue again(String version, String name, String value) throws Exception {
        String file = file(version, "", "", ", \"" + name + "\": " + json(value), "");
        SpecVersion written = version.startsWith("2") ? SpecVersion.V2 : SpecVersion.V4;
        JsonObject interaction =
                (JsonObject) written(file, written).items("interactions").get(0);
        JsonValue again = interaction.object("response").get(name);
        return again == null ? JsonObject.EMPTY : again;
    }

    private static JsonObject written(String file, SpecVersion version) throws Exception {
        byte[] written = ContractWriter.write(read(file), version);
        assertThat(ContractWriter.write(ContractReader.read("again", written), version))
                .isEqualTo(written);
        return JsonReader.parseObject(written);
    }

    private static String file(String version, String info, String request, String response, String metadata) {
        return BASE.formatted(info, request, response, version, metadata);
    }

    private static Contract read(String file) throws Exception {
        return ContractReader.read("file", file.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpInteraction http(Contract contract) {
        return (HttpInteraction) contract.interactions().get(0);
    }

    /** JSON whose quotes are single ones; double ones stand for the single ones of a path. */
    private static JsonValue json(String text) throws Exception {
        return JsonReader.parse(text.replace('"', '#').replace('\'', '"').replace('#', '\''));
    }
}
