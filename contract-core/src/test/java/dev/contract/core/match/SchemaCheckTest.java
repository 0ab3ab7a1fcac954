package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
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
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import dev.contract.core.schema.BodySchema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas in contracts: kept beside example and rules, and checked in full. */
class SchemaCheckTest {

    private static final String SCHEMA = """
            {"type": "object", "required": ["items"], "properties": {"items": {"type": "array", "minItems": 1, "items": {
              "type": "object", "required": ["quantity"], "properties": {"quantity": {"type": "integer", "minimum": 1}}}}}}""";

    @Test
    void schemaBecomesExampleRulesAndACheckInFull() throws Exception {
        JsonValue json = JsonReader.parse(SCHEMA);
        // region expectation
        BodySchema schema = BodySchema.of(json);
        HttpResponse example = new HttpResponse(200, Headers.NONE, new Body.Json(schema.example()));
        JsonObject extra = JsonObject.of(Expected.BODY_SCHEMA, schema.schema());
        Expected<HttpResponse> expected = new Expected<>(example, schema.rules(), Generators.NONE, extra);

        Expectation<HttpResponse> expectation = Expectation.ofResponse(expected);
        // endregion
        assertThat(expectation.problems()).isEmpty();
        assertThat(expectation.check(example)).isEmpty();
        assertThat(expectation.check(response("{\"items\":[{\"quantity\":5},{\"quantity\":0}]}")))
                .singleElement()
                .satisfies(mismatch -> {
                    assertThat(mismatch.place()).isEqualTo("body $.items[1].quantity");
                    assertThat(mismatch.rule())
                            .isEqualTo("schema #/properties/items/items/properties/quantity/minimum");
                    assertThat(mismatch.message()).isEqualTo("must have a minimum value of 1");
                    assertThat(mismatch.expected()).isEqualTo("1");
                    assertThat(mismatch.actual()).isEqualTo("0");
                });
        assertThat(expectation.plan()).endsWith("\nbody: JSON Schema draft 2020-12, in full");
    }

    @Test
    void schemaAloneIsChecked() throws Exception {
        Expectation<HttpResponse> expectation = expectation(Body.Absent.MISSING, SCHEMA);
        assertThat(expectation.check(response("{\"items\":[{\"quantity\":1}]}")))
                .isEmpty();
        assertThat(expectation.check(response("{\"items\":"))).hasSize(1);
        assertThat(expectation.check(new HttpResponse(200, Headers.NONE, Body.Absent.EMPTY)))
                .extracting(Mismatch::message)
                .containsExactly("Expected a body but it was missing");
    }

    @Test
    void brokenBodyIsReportedOnce() throws Exception {
        Body example = new Body.Json(JsonObject.EMPTY, "application/json", JsonObject.EMPTY);
        assertThat(expectation(example, "{}").check(response("{"))).hasSize(1);
    }

    @Test
    void schemaThatCannotBeUsedIsAProblem() throws Exception {
        Expectation<HttpResponse> expectation = expectation(Body.Absent.MISSING, "{\"$ref\": \"http://localhost/x\"}");
        assertThat(expectation.problems())
                .singleElement()
                .asString()
                .startsWith("the reference \"http://localhost/x\" at #/$ref leads out of the document")
                .endsWith("(bodySchema)");
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecVersion.class,
            names = {"V2", "V3", "V4"})
    void contractsKeepTheSchema(SpecVersion version) throws Exception {
        Contract contract = contract("""
                {"description": "a", "request": {"method": "GET", "path": "/", "bodySchema": {"type": "null"}},
                 "response": {"status": 200, "body": {"items": [{"quantity": 1}]}, "bodySchema": %s}}""".formatted(SCHEMA), "2.0.0");
        Contract again = ContractReader.read("again", ContractWriter.write(contract, version));
        HttpInteraction interaction = (HttpInteraction) again.interactions().get(0);
        assertThat(interaction.request().extra()).hasToString("{\"bodySchema\":{\"type\":\"null\"}}");
        assertThat(interaction.response().extra().get(Expected.BODY_SCHEMA)).isEqualTo(JsonReader.parse(SCHEMA));
    }

    @Test
    void messagesKeepTheSchema() throws Exception {
        Contract contract = contract("""
                {"type": "Asynchronous/Messages", "description": "a", "other": 1, "contents": {"content": {"n": 1}},
                 "bodySchema": {"type": "object", "maxProperties": 0}}""", "4.0");
        Contract again = ContractReader.read("again", ContractWriter.write(contract, SpecVersion.V4));
        assertThat(again).isEqualTo(contract);
        MessageInteraction interaction =
                (MessageInteraction) again.interactions().get(0);
        assertThat(interaction.info().extra()).hasToString("{\"other\":1}");
        assertThat(Expectation.ofMessage(interaction.message())
                        .check(interaction.message().example()))
                .extracting(Mismatch::rule)
                .containsExactly("schema #/maxProperties");
        assertThat(Expectation.ofMessage(interaction.message())
                        .explain(Part.BODY, "$.n")
                        .asks())
                .isEqualTo("equal to 1 (no rule)");
    }

    private static Contract contract(String interaction, String version) throws Exception {
        String contract = """
                {"consumer": {"name": "a"}, "provider": {"name": "b"}, "interactions": [%s],
                 "metadata": {"pactSpecification": {"version": "%s"}}}""".formatted(interaction, version);
        return ContractReader.read("test", contract.getBytes(StandardCharsets.UTF_8));
    }

    private static Expectation<HttpResponse> expectation(Body example, String schema) throws Exception {
        JsonObject extra = JsonObject.of(Expected.BODY_SCHEMA, JsonReader.parse(schema));
        HttpResponse response = new HttpResponse(200, Headers.NONE, example);
        return Expectation.ofResponse(new Expected<>(response, MatchingRules.NONE, Generators.NONE, extra));
    }

    private static HttpResponse response(String body) {
        return new HttpResponse(200, Headers.NONE, new Body.Raw(Bytes.ofText(body), "application/json"));
    }
}
