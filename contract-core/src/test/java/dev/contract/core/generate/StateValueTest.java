package dev.contract.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateValueTest {

    private static String value(String expression, String type, JsonObject values) throws Exception {
        String generator = JsonObject.of("type", "ProviderState", "expression", expression)
                .withOptional("dataType", type)
                .toString();
        StateValues states = StateValues.NONE.with("one item", values);
        return Examples.value(generator, GenerationContext.provider(states)).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "id             | -       | 7",
                "${id}          | -       | 7",
                "${ id }        | RAW     | 7",
                "/items/${id}   | -       | \"/items/7\"",
                "${name}-${id}  | STRING  | \"nut $1-7\"",
                "id             | STRING  | \"7\"",
                "text           | INTEGER | 12",
                "1${id}         | INTEGER | 17",
                "id             | DECIMAL | 7.0",
                "text           | FLOAT   | 12.0",
                "flag           | BOOLEAN | true",
                "yes            | BOOLEAN | true",
                "list           | -       | [1,2]",
            })
    void valuesTakeTheirType(String expression, String type, String expected) throws Exception {
        JsonObject values = JsonObject.of(
                "id", 7, "name", "nut $1", "text", "12", "flag", true, "yes", "TRUE", "list", Arrays.asList(1, 2));

        assertThat(value(expression, type, values)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"name, INTEGER, integer", "name, DECIMAL, decimal", "name, BOOLEAN, boolean", "huge, INTEGER, integer"})
    void valueOfAnotherTypeFails(String expression, String type, String word) {
        JsonObject values = JsonObject.of("name", "nut", "huge", "1e999999999");

        assertThatThrownBy(() -> value(expression, type, values))
                .hasMessage("body $.one: the value " + values.get(expression) + " is no " + word);
    }

    @Test
    void missingValueIsNamedWithTheStateAndWhatThereIs() {
        assertThatThrownBy(() -> value("/items/${id}", null, JsonObject.of("name", "nut", "code", 1)))
                .isInstanceOf(GenerationException.class)
                .hasMessage("body $.one: state \"one item\" returned no value for \"id\"; available: code, name");
        assertThatThrownBy(() -> value("id", null, JsonObject.EMPTY))
                .hasMessage("body $.one: state \"one item\" returned no value for \"id\"; available: none");
    }

    @Test
    void nullIsNoValue() {
        assertThatThrownBy(() -> value("id", "STRING", JsonObject.of("id", null)))
                .hasMessage("body $.one: state \"one item\" returned no value for \"id\"; available: id");
    }

    @Test
    void laterStatesGoBeforeEarlierOnes() throws Exception {
        StateValues values =
                StateValues.NONE.with("a", JsonObject.of("id", 1, "x", 2)).with("b", JsonObject.of("id", 3));

        assertThat(values).isEqualTo(new StateValues(List.of("a", "b"), JsonObject.of("id", 3, "x", 2)));
        assertThatThrownBy(() -> values.require("y"))
                .hasMessage("states \"a\" and \"b\" returned no value for \"y\"; available: id, x");
        assertThatThrownBy(() -> StateValues.NONE.require("y"))
                .hasMessage("the interaction has no provider state, so there is no value for \"y\"; available: none");
    }
}
