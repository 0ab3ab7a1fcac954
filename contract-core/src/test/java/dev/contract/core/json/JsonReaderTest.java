package dev.contract.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "[true,false,null]",
                "{\"a\":1.0,\"b\":1,\"c\":1e2,\"d\":-0.10,\"e\":123456789.123456789123456789}",
                "{\"z\":\"ü \\\"\\\\ \\n \\u0001\",\"a\":[[],{},\"\"]}",
            })
    void textSurvivesReadingAndPrinting(String text) throws Exception {
        assertThat(JsonReader.parse(text)).hasToString(text);
    }

    @Test
    void byteOrderMarkIsSkipped() throws Exception {
        assertThat(JsonReader.parse("\uFEFF{\"a\":1}")).hasToString("{\"a\":1}");
    }

    @Test
    void lastOfRepeatedMembersCounts() throws Exception {
        assertThat(JsonReader.parse("{\"a\":1,\"a\":2}")).hasToString("{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,", "{\"a\" 1}", "nope", "{} {}", "01", "\"open"})
    void brokenTextIsRefusedWithAMessage(String text) {
        assertThatThrownBy(() -> JsonReader.parse(text)).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void messageNamesLineAndColumn() {
        assertThatThrownBy(() -> JsonReader.parse("{\n  \"a\": nope\n}")).hasMessageContaining("line 2, column");
    }

    @Test
    void tooDeeplyNestedTextIsRefused() {
        assertThatThrownBy(() -> JsonReader.parse("[".repeat(5_000)))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining("depth");
    }

    @Test
    void anythingButAnObjectIsRefusedWhereAnObjectIsExpected() {
        assertThatThrownBy(() -> JsonReader.parseObject(new byte[] {91, 93}))
                .hasMessage("expected a JSON object but found array");
    }
}
