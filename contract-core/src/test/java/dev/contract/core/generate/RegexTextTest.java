package dev.contract.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTextTest {

    private static Set<JsonValue> values(String regex) throws Exception {
        String generator = JsonObject.of("type", "Regex", "regex", regex).toString();
        GenerationContext context = Examples.consumer();
        Set<JsonValue> values = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            values.add(Examples.value(generator, context));
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d{1,8}",
                "^[a-z]+$",
                "^\\d{4}-\\d{2}-\\d{2}$",
                "(foo|bar)-(?:baz|qux)?x*",
                "[A-Z]{2}\\d{2}( ?[0-9A-Z]{4}){3}",
                "/items/\\d+",
                "[^/]+/\\w+\\s\\S",
                ".{3}",
                "[\\w.+-]+@[\\w-]+\\.[a-z]{2,6}",
                "\\p{Lu}\\p{Ll}+",
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                "(a|b)\\1",
                "a{2,}",
                "[\\u00e4\\u00f6]{2}",
            })
    void textsMatch(String regex) throws Exception {
        assertThat(values(regex))
                .hasSizeGreaterThan(1)
                .allSatisfy(value -> assertThat(((JsonString) value).value()).matches(regex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=b)a",
                "a(?<!a)",
                "((a{999}){999}){999}",
                "\\p{Upper}",
                "\\bx\\b\\By",
            })
    void exampleIsKeptWhereNoTextIsFound(String regex) throws Exception {
        assertThat(values(regex)).containsExactly(new JsonString("a"));
    }

    @Test
    void withoutTextAndExampleItFails() {
        String request = """
                {"generators": {"header": {"X-A": {"type": "Regex", "regex": "(?=b)a"}}}}""";

        assertThatThrownBy(() -> Generation.ofRequest(Examples.request(request)).apply(Examples.consumer()))
                .hasMessage("header X-A: no text can be made for the regex '(?=b)a', and there is no example");
    }

    @Test
    void textsHaveNoLineBreaksWhereSpacesAreAllowed() throws Exception {
        assertThat(values("\\s\\w.")).noneMatch(value -> value.toString().contains("\\n"));
    }

    @Test
    void textsArePrintable() throws Exception {
        assertThat(values("[^/]{20}.{20}\\W{5}\\S\\D[\\s\\S]{5}"))
                .allSatisfy(value -> assertThat(((JsonString) value).value()).matches("[ -~]+"));
    }
}
