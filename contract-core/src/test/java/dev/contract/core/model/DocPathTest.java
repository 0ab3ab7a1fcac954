package dev.contract.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$                      | $",
                "$.a.b                  | $.a.b",
                "$['a']['b']            | $.a.b",
                "$[\"a\"]               | $.a",
                "$.items[0].id          | $.items[0].id",
                "$.items[*].*           | $.items[*].*",
                "$['with space']        | $['with space']",
                "$['it's']              | $['it's']",
                "$.first-name           | $['first-name']",
                "$.a:b                  | $['a:b']",
                "$.list['@id']['#text'] | $.list['@id']['#text']",
                "$.animals.0            | $.animals['0']",
                "$['']                  | $['']",
                "$[\"it']s\"].a       | $[\"it']s\"].a",
            })
    void expressionHasOneCanonicalText(String expression, String canonical) throws Exception {
        assertThat(DocPath.parse(expression)).hasToString(canonical);
        assertThat(DocPath.parse(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a        | it does not start with '$' at position 1",
                "$a       | expected '.' or '[' but found 'a' at position 2",
                "$.       | it ends after a '.' at position 3",
                "$..a     | expected a name after '.' at position 3",
                "$.a b    | expected '.' or '[' but found ' ' at position 4",
                "$.a[]    | '[]' is empty at position 5",
                "$.a[0    | '[' is never closed at position 5",
                "$.a[     | '[' is never closed at position 5",
                "$['a'    | the quoted name is never closed at position 3",
                "$.a[x]   | expected an index, '*' or a quoted name in '[…]' at position 5",
            })
    void brokenExpressionIsRefusedWithPlaceAndReason(String expression, String reason) {
        assertThatThrownBy(() -> DocPath.parse(expression))
                .isInstanceOf(DocPathSyntaxException.class)
                .hasMessage("the path expression \"%s\" cannot be read: %s".formatted(expression, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it']s", "'", "\"", "']", "\"]", "a.b", "[0]", "é"})
    void pathOfAnyNameIsReadAsItWasWritten(String name) throws Exception {
        DocPath path = DocPath.ofName(name).field("a");
        assertThat(DocPath.parse(path.toString())).isEqualTo(path);
    }
}
