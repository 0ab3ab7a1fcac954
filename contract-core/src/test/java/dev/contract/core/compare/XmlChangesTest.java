package dev.contract.core.compare;

import static dev.contract.core.compare.Pairs.response;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the consumer needs of XML: namespaces count, and rules of elements that the example lacks forbid them. */
class XmlChangesTest {

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a xmlns=\"u:1\"/> | <a xmlns=\"u:1\"/> | ``",
                "<a xmlns=\"u:1\"/> | <a xmlns=\"u:2\"/> | !body $.a: needs something else",
                "<a><b/></a> | <a xmlns=\"u:1\"><b/></a> | !body $.a: needs something else",
                "<a><p:b xmlns:p=\"u:1\"/></a> | <a><p:b xmlns:p=\"u:2\"/></a> | !body $.a[`p:b`]: needs something else",
                "<a xmlns:p=\"u:1\" p:b=\"1\"/> | <a xmlns:p=\"u:2\" p:b=\"1\"/> | !body $.a[`@p:b`]: needs something else",
                "<a><b/><b/></a> | <a><b/></a> | body $.a.b[0]: no longer needs; body $.a.b[1]: no longer needs; !body $.a.b: begins to need",
                "<a><b/><b/><b/></a> | <a><b/><b/></a> | body $.a.b[2]: no longer needs",
            })
    void namespacesAndNumbersCount(String old, String changed, String expected) throws Exception {
        assertThat(changes(old, "", changed, "")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} by {1} -> {2} by {3}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a/> | `` | <a/> | $.a.b | !body $.a.*: needs more",
                "<a/> | $.a.b | <a/> | `` | body $.a.*: needs less",
                "<a/> | $.a.b | <a/> | $.a.* | body $.a[`#text`]: needs less; !body $.a.*: needs more",
                "<a/> | $.a.b | <a/> | $.a.c | !body $.a.*: needs something else",
                "<a/> | $.a.b | <a/> | $.x; $.a.b | ``",
                "<a><b>1</b></a> | `` | <a><b>1</b></a> | $.a.c | !body $.a.*: needs more",
                "<a><b>1</b><c/></a> | `` | <a><c/></a> | $.a.b | !body $.a.b: no longer needs",
                "<a><b>1</b><c/></a> | `` | <a><c/></a> | $.a.* | !body $.a.b: no longer needs; !body $.a.c: needs something else; body $.a.c[`#text`]: needs less; body $.a[`#text`]: needs less; !body $.a.*: needs more",
                "<a><b/></a> | `` | <a><b/></a> | $.a.b | !body $.a.b: needs something else; body $.a.b[`#text`]: needs less",
                "<a><b/></a> | $.a['#text'] | <a><b/></a> | `` | !body $.a[`#text`]: needs more",
                "<a><b>x</b></a> | $.a.b | <a><b>x</b></a> | $.a.b; $.a.b[3] | ``",
            })
    void typeRulesForbidWhatTheExampleLacks(String old, String before, String changed, String after, String expected)
            throws Exception {
        assertThat(changes(old, before, changed, after)).isEqualTo(expected);
    }

    @Test
    void elementsBeyondTheExampleMayHaveRulesOfTheirOwn() throws Exception {
        String type = body("<a><b>1</b></a>", "$.a.b");
        String third = type.replace("}}}", "}, '$.a.b[2]': {'match': 'integer'}}}");
        assertThat(response(type, third)).startsWith("!body $.a.b[2]: needs something else; ");
    }

    /** Of an element with nothing but text, the number of its kind is the size; of others, that of their children. */
    @Test
    void sizesAreOfChildrenOrOfSiblings() throws Exception {
        String least = body("<a><b>1</b></a>", "$.a.b").replace("\"type\"", "\"type\", 'min': 1");
        assertThat(response(least, least.replace("<b>1</b>", "<b>2</b>")))
                .isEqualTo("body $.a.b['#text']: other example");
        assertThat(response(least, least.replace("<b>1</b>", "<b></b>")))
                .startsWith("!body $.a.b: needs something else");
    }

    /** The rules are those of types at paths. */
    private static String changes(String old, String before, String changed, String after) throws Exception {
        return response(body(old, before), body(changed, after))
                .replace("['", "[`")
                .replace("']", "`]");
    }

    private static String body(String xml, String paths) {
        String rules = paths.isEmpty()
                ? ""
                : "\"" + paths.replace("; ", "\": {\"match\": \"type\"}, \"") + "\": {\"match\": \"type\"}";
        return "'headers': {'Content-Type': 'application/xml'}, 'body': '%s', 'matchingRules': {'body': {%s}}"
                .formatted(xml.replace("\"", "\\\""), rules.replace("'", "\\u0027"));
    }
}
