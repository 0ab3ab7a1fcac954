package dev.contract.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema says in an example and rules, and what it finds in documents. */
class BodySchemaTest {

    private static final String ORDER = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "required": ["id", "placed", "status", "items", "by"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "placed": {"type": "string", "format": "date"},
               "status": {"enum": ["open", "sent (all)"]},
               "note": {"type": "string"},
               "by": {"$ref": "#/$defs/person"},
               "items": {"type": "array", "minItems": 1, "maxItems": 9, "items": {
                 "allOf": [{"$ref": "#/$defs/item"}, {"properties": {"quantity": {"minimum": 2}}, "required": ["price"]}]}}},
             "$defs": {
               "person": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": ["string", "null"]}, "friends": {"type": "array", "items": {"$ref": "#/$defs/person"}}}},
               "item": {"type": "object", "required": ["isbn", "quantity"], "properties": {
                 "isbn": {"pattern": "^97[89]-\\\\d{10}$"}, "quantity": {"type": "integer"}, "price": {"type": "number"}}}}}""";

    @Test
    void exampleIsTheLeastThatTheSchemaDemands() throws Exception {
        assertThat(schema(ORDER).example())
                .hasToString(
                        "{\"id\":\"e2490de5-5bd3-43d5-b7c4-526e33f71304\",\"placed\":\"2000-01-31\",\"status\":\"open\","
                                + "\"by\":{\"name\":\"string\"},"
                                + "\"items\":[{\"isbn\":\"978-0000000000\",\"quantity\":2,\"price\":1.5}]}");
    }

    @Test
    void rulesSayWhatEveryToolUnderstands() throws Exception {
        assertThat(rules(ORDER)).isEqualTo("""
                        $.id: regex '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
                        $.placed: date 'yyyy-MM-dd'
                        $.status: regex '^(open|sent \\(all\\))$'
                        $.by.name: null OR regex '[\\s\\S]*'
                        $.items: type (min 1, max 9)
                        $.items[*].isbn: regex '^97[89]-\\d{10}$'
                        $.items[*].quantity: integer
                        $.items[*].price: number""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"null\"}                                            | null            | $: null",
                "{\"const\":{\"a\":[1]}}                                        | {\"a\":[1]}     | $: equality",
                "{\"enum\":[7,null]}                                            | 7               | $: regex '^(7)$' OR null",
                "{\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}]}     | 1               | $: integer OR regex '[\\s\\S]*'",
                "{\"type\":\"string\",\"example\":\"x\"}                        | \"x\"           | $: type",
                "{\"type\":\"string\",\"examples\":[\"y\",\"z\"]}               | \"y\"           | $: type",
                "{\"type\":\"string\",\"default\":\"d\"}                        | \"d\"           | $: type",
                "{\"type\":\"string\",\"pattern\":\"b+c\"}                      | \"bc\"          | $: regex '[\\s\\S]*(b+c)[\\s\\S]*'",
                "{\"type\":\"string\",\"minLength\":8}                          | \"stringss\"    | $: type",
                "{\"type\":\"string\",\"maxLength\":3}                          | \"str\"         | $: type",
                "{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":0.5}   | 0.25            | $: number",
                "{\"type\":\"integer\",\"multipleOf\":7}                        | 7               | $: integer",
                "{\"type\":\"array\",\"uniqueItems\":true,\"minItems\":2,\"items\":{\"type\":\"integer\"}} | [1,2] | `$: type (min 2)\n$[*]: integer`",
                "{\"prefixItems\":[{\"type\":\"string\"},{\"const\":1}],\"items\":false} | [\"string\",1] | `$: type\n$[0]: type\n$[1]: equality`",
                "{\"additionalProperties\":{\"type\":\"integer\"}}              | {\"key\":1}     | `$: values\n$.*: integer`",
                "{\"patternProperties\":{\"^x-[a-z]+$\":{\"type\":\"integer\"}}} | {\"x-a\":1}    | `$: values\n$.*: integer`",
                "{\"anyOf\":[{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"integer\"}}},{\"type\":\"null\"}]} | {\"a\":1} | $.a: integer",
                "{}                                                             | \"string\"      | $: include ''",
            })
    void keywordsBecomeExamplesAndRules(String schema, String example, String rules) throws Exception {
        assertThat(schema(schema).example()).hasToString(example);
        assertThat(rules(schema)).isEqualTo(rules);
    }

    @Test
    void choicesAndTextsOfTimeAreRegularExpressions() throws Exception {
        assertThat(rules("{\"type\":\"boolean\"}")).isEqualTo("$: regex '^(true|false)$'");
        assertThat(rules("{\"type\":\"string\",\"format\":\"date-time\"}"))
                .isEqualTo(
                        "$: regex '^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$'");
    }

    @Test
    void schemaThatContainsItselfEndsWhereItMay() throws Exception {
        String tree = """
                {"$ref": "#/$defs/node", "$defs": {"node": {"type": "object", "required": ["value", "children"], "properties": {
                  "value": {"type": "integer"}, "children": {"type": "array", "items": {"$ref": "#/$defs/node"}}}}}}""";
        assertThat(schema(tree).example()).hasToString("{\"value\":1,\"children\":[]}");
        assertThat(schema(tree).check(json("{\"value\":1,\"children\":[{\"value\":\"x\",\"children\":[]}]}")))
                .extracting(violation -> violation.path() + " " + violation.keyword())
                .containsExactly("$.children[0].value #/$defs/node/properties/value/type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-06/schema",
                "http://json-schema.org/draft-07/schema#",
                "https://json-schema.org/draft/2019-09/schema",
                "https://json-schema.org/draft/2020-12/schema",
            })
    void everyDraftIsChecked(String draft) throws Exception {
        BodySchema schema = schema(
                "{\"$schema\":\"%s\",\"type\":\"object\",\"properties\":{\"n\":{\"minimum\":1},\"d\":{\"format\":\"date\"}}}"
                        .formatted(draft));
        assertThat(schema.check(json("{\"n\":1,\"d\":\"2000-01-01\"}"))).isEmpty();
        assertThat(schema.check(json("{\"n\":0,\"d\":\"yesterday\"}")))
                .extracting(SchemaViolation::keyword)
                .containsExactly("#/properties/n/minimum", "#/properties/d/format");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                         | a schema has to be an object but is array",
                "{\"$schema\":\"https://example.com/mine\"} | the schema declares the draft \"https://example.com/mine\", which is unknown; known are",
                "{\"$ref\":\"http://localhost:1/x.json\"}   | the reference \"http://localhost:1/x.json\" at #/$ref leads out of the document",
                "{\"items\":{\"$ref\":\"file:///etc/x\"}}   | the reference \"file:///etc/x\" at #/items/$ref leads out of the document",
                "{\"$ref\":\"#/$defs/no\"}                  | the reference \"#/$defs/no\" at #/$ref leads nowhere",
                "{\"type\":5}                               | the schema is none at $.type",
                "{\"pattern\":\"(\"}                        | the schema",
            })
    void schemaThatCannotBeUsedIsRefused(String schema, String problem) {
        assertThatThrownBy(() -> schema(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"$ref\":\"#\"}                                                  | the schema allows no finite document",
                "{\"required\":[\"a\"],\"properties\":{\"a\":{\"$ref\":\"#\"}}}    | the schema allows no finite document",
                "{\"type\":\"string\",\"pattern\":\"(?=a)a\"}                      | no text is known that matches the pattern",
                "{\"type\":\"string\",\"not\":{\"const\":\"string\"}}              | the example made from the schema breaks it at $",
            })
    void schemaWithoutAnExampleAsksForOne(String schema, String problem) throws Exception {
        BodySchema compiled = schema(schema);
        assertThatThrownBy(compiled::example)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void doublingSchemaIsBounded() throws Exception {
        String defs = IntStream.range(0, 40)
                .mapToObj(i ->
                        "\"d%d\":{\"required\":[\"a\",\"b\"],\"properties\":{\"a\":{\"$ref\":\"#/$defs/d%d\"},\"b\":{\"$ref\":\"#/$defs/d%d\"}}}"
                                .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(","));
        BodySchema schema =
                schema("{\"$ref\":\"#/$defs/d0\",\"$defs\":{%s,\"d40\":{\"type\":\"null\"}}}".formatted(defs));
        assertThatThrownBy(schema::example).hasMessageContaining("too large to make an example of it");
    }

    @Test
    void workOnDocumentsIsBounded() throws Exception {
        assertThat(messages("{\"$ref\":\"#\"}", "1")).first().asString().startsWith("the body cannot be checked");
        assertThat(messages("{\"multipleOf\":0.1}", "1e999999999"))
                .containsExactly(
                        "the body cannot be checked against its schema: the number 1e999999999… has too many digits");
        assertThat(messages("{\"pattern\":\"^(a+)+$\"}", "\"" + "a".repeat(60) + "!\""))
                .hasSize(1);
        String many = "[" + "\"x\",".repeat(5_000) + "1]";
        assertThat(messages("{\"items\":{\"type\":\"integer\"}}", many))
                .hasSize(101)
                .contains("4900 more violations of the schema");
        String deep = "[".repeat(900) + "]".repeat(900);
        assertThat(messages("{\"items\":{\"$ref\":\"#\"}}", deep)).hasSizeLessThanOrEqualTo(1);
    }

    private static List<String> messages(String schema, String document) throws Exception {
        return schema(schema).check(json(document)).stream()
                .map(SchemaViolation::message)
                .toList();
    }

    private static String rules(String schema) throws Exception {
        return schema(schema).rules().of(Part.BODY).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static BodySchema schema(String text) throws Exception {
        return BodySchema.of(json(text));
    }

    private static JsonValue json(String text) throws JsonSyntaxException {
        return JsonReader.parse(text);
    }
}
