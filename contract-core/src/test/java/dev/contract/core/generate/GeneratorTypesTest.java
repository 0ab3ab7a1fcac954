package dev.contract.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTypesTest {

    private static final int OFTEN = 100;

    private static Set<JsonValue> values(String generator) throws Exception {
        GenerationContext context = Examples.provider();
        Set<JsonValue> values = new HashSet<>();
        for (int i = 0; i < OFTEN; i++) {
            values.add(Examples.value(generator, context));
        }
        return values;
    }

    private static List<String> problems(String generator) {
        return Generation.ofRequest(Examples.one(generator)).problems();
    }

    @Test
    void bothBoundsOfAnIntegerAreReached() throws Exception {
        assertThat(values("{\"type\": \"RandomInt\", \"min\": 3, \"max\": 5}"))
                .containsExactlyInAnyOrder(new JsonNumber("3"), new JsonNumber("4"), new JsonNumber("5"));
        assertThat(values("{\"type\": \"RandomInt\", \"min\": 7, \"max\": 7}")).containsExactly(new JsonNumber("7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'RandomInt'}                         | [0-9]{1,10}",
                "{'type': 'RandomInt', 'min': '-9', 'max': -1} | -[1-9]",
                "{'type': 'RandomDecimal', 'digits': 6}        | (?=.{7}$)[1-9][0-9]*\\.[0-9]*[1-9]",
                "{'type': 'RandomDecimal'}                     | (?=.{11}$)[1-9][0-9]*\\.[0-9]*[1-9]",
                "{'type': 'RandomDecimal', 'digits': 1}        | [1-9]",
                "{'type': 'RandomHexadecimal'}                 | \"[0-9a-f]{10}\"",
                "{'type': 'RandomHexadecimal', 'digits': 6}    | \"[0-9a-f]{6}\"",
                "{'type': 'RandomString'}                      | \"[0-9A-Za-z]{20}\"",
                "{'type': 'RandomString', 'size': 6}           | \"[0-9A-Za-z]{6}\"",
                "{'type': 'Uuid'} | \"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"",
                "{'type': 'Uuid', 'format': 'simple'} | \"[0-9a-f]{32}\"",
                "{'type': 'Uuid', 'format': 'lower-case-hyphenated'} | \"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"",
                "{'type': 'Uuid', 'format': 'upper-case-hyphenated'} | \"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\"",
                "{'type': 'Uuid', 'format': 'URN'} | \"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"",
            })
    void valuesHaveTheirForm(String generator, String regex) throws Exception {
        assertThat(values(generator.replace('\'', '"')))
                .allSatisfy(value -> assertThat(value.toString()).matches(regex));
    }

    @ParameterizedTest
    @CsvSource({"Time,ppHHmm", "DateTime,yyyyppMMdd", "Date,yyyy-bb"})
    void formatThatJavaCannotReadIsAProblem(String type, String format) {
        assertThat(problems("{\"type\": \"%s\", \"format\": \"%s\"}".formatted(type, format)))
                .singleElement()
                .asString()
                .contains("the format '" + format + "' cannot be used: ");
    }

    @Test
    void booleansAreOfBothKinds() throws Exception {
        assertThat(values("{\"type\": \"RandomBoolean\"}"))
                .containsExactlyInAnyOrder(JsonBoolean.TRUE, JsonBoolean.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'Date'}                                     | 2026-11-20",
                "{'type': 'Date', 'format': 'dd/MM/yy', 'expression': 'tomorrow'} | 21/11/26",
                "{'type': 'Time'}                                     | 20:15:30",
                "{'type': 'Time', 'format': 'HH:mm', 'expression': 'noon'} | 12:00",
                "{'type': 'DateTime'}                                 | 2026-11-20T20:15:30",
                "{'type': 'DateTime', 'expression': '+ 1 day @ midnight'} | 2026-11-21T00:00:00",
                "{'type': 'DateTime', 'format': 'EEE, d MMM yyyy HH:mm:ss Z'} | Fri, 20 Nov 2026 20:15:30 +0000",
            })
    void momentsAreWrittenInTheirFormat(String generator, String expected) throws Exception {
        assertThat(values(generator.replace('\'', '"'))).containsExactly(new JsonString(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'RandomInt', 'min': 5, 'max': 1}    | RandomInt: min 5 is greater than max 1",
                "{'type': 'RandomInt', 'max': 1.5}            | RandomInt: 'max' has to be a whole number but is 1.5",
                "{'type': 'RandomInt', 'max': 9223372036854775807} | RandomInt: max 9223372036854775807 is too large",
                "{'type': 'RandomInt', 'max': 1e999999999}    | RandomInt: 'max' has to be a whole number but is 1e999999999",
                "{'type': 'RandomDecimal', 'digits': 0}       | RandomDecimal: 'digits' has to be from 1 to 100000 but is 0",
                "{'type': 'RandomString', 'size': -1}         | RandomString: 'size' has to be from 0 to 100000 but is -1",
                "{'type': 'RandomString', 'size': 9999999999} | RandomString: 'size' has to be from 0 to 100000 but is 9999999999",
                "{'type': 'Uuid', 'format': 'round'}          | Uuid: the format 'round' is unknown; there are simple, lower-case-hyphenated, upper-case-hyphenated and URN",
                "{'type': 'Regex'}                            | Regex: it has no 'regex'",
                "{'type': 'Regex', 'regex': '(a'}             | Regex: the regex '(a' cannot be read: Unclosed group",
                "{'type': 'Date', 'expression': 'soon'}       | Date: in \"soon\": expected now, today, yesterday, tomorrow, next or last at position 1 but found \"soon\"",
                "{'type': 'Date', 'format': 'b'}              | Date: the format 'b' cannot be used: Unknown pattern letter: b",
                "{'type': 'ProviderState'}                    | ProviderState: it has no 'expression'",
                "{'type': 'ProviderState', 'expression': ' '} | ProviderState: the expression is empty",
                "{'type': 'ProviderState', 'expression': 'a/${id'} | ProviderState: in \"a/${id\": expected ${name} at position 3",
                "{'type': 'ProviderState', 'expression': '${ }'} | ProviderState: in \"${ }\": expected ${name} at position 1",
                "{'type': 'ProviderState', 'expression': 'id', 'dataType': 'BLOB'} | ProviderState: the dataType 'BLOB' is unknown",
                "{'type': 'MockServerURL', 'regex': '.*'}     | MockServerURL: it has no 'example'",
                "{'type': 'MockServerURL', 'regex': '.*', 'example': 'http://x/a'} | MockServerURL: the regex '.*' has no group for the path",
                "{'type': 'MockServerURL', 'regex': 'b(c)', 'example': 'http://x/a'} | MockServerURL: the regex 'b(c)' does not match the example 'http://x/a'",
            })
    void whatCannotBeDoneIsAProblem(String generator, String problem) {
        String json = generator.replace('\'', '"');

        assertThat(problems(json)).containsExactly("the generator for body $.one cannot be used: " + problem);
        assertThatThrownBy(() -> Examples.value(json, Examples.provider("id", 1)))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void unknownTypeKeepsTheExampleWithAWarning() throws Exception {
        assertThat(values("{\"type\": \"Oracle\"}")).containsExactly(new JsonString("a"));
        assertThat(Generation.ofRequest(Examples.one("{\"type\": \"Oracle\"}")).warnings())
                .containsExactly("the generator type 'Oracle' is unknown: the example value of body $.one is used");
    }
}
