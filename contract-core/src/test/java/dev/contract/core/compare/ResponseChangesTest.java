package dev.contract.core.compare;

import static dev.contract.core.compare.Pairs.response;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the consumer needs of a response, before and after: what may break the provider has an exclamation mark. */
class ResponseChangesTest {

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'status': 200 | 'status': 201 | !status: needs something else",
                "'headers': {} | 'headers': {'X': 'a'} | !header X: begins to need",
                "'headers': {'X': 'a'} | 'headers': {} | header X: no longer needs",
                "'headers': {'X': 'a'} | 'headers': {'x': 'a'} | ``",
                "'headers': {'X': 'a'} | 'headers': {'X': 'b'} | !header X: needs something else",
                "'headers': {'Content-Type': 'text/plain'} | 'headers': {'Content-Type': 'text/plain;charset=utf-8'} | !header Content-Type: needs more",
                "'headers': {'Content-Type': 'text/plain;charset=utf-8'} | 'headers': {'Content-Type': 'text/plain'} | header Content-Type: needs less",
                "'headers': {'Content-Type': 'a/b'} | 'headers': {'Content-Type': 'a/b'}, 'matchingRules': {'header': {'Content-Type': {'matchers': [{'match': 'regex', 'regex': 'a/b'}]}}} | !header Content-Type: needs something else",
                "'headers': {'X': 'a'} | 'headers': {'X': 'a'}, 'matchingRules': {'header': {'X': {'matchers': [{'match': 'regex', 'regex': '.'}]}}} | header X: needs less",
                "'status': 200 | 'body': {'a': 1} | !body: begins to need",
                "'body': {'a': 1} | 'status': 200 | body: no longer needs",
                "'body': {'a': 1} | 'body': null | !body: needs something else",
                "'body': {'a': 1} | 'body': {'a': 1, 'b': 2} | !body $.b: begins to need",
                "'body': {'a': 1, 'b': 2} | 'body': {'a': 1} | body $.b: no longer needs",
                "'body': {'a': 1} | 'body': {'a': 2} | !body $.a: needs something else",
                "'body': {'a': 1} | 'body': {'a': 1.0} | !body $.a: needs something else",
                "'body': {'a': 1.0} | 'body': {'a': 1.00} | ``",
                "'body': {'a': 1} | 'body': {'a': {'b': 1}} | !body $.a: needs something else",
                "'body': {'a': [1]} | 'body': {'a': [1, 2]} | !body $.a: needs something else",
                "'body': {'a': [1]} | 'body': {'a': [2]} | !body $.a[0]: needs something else",
                "'body': {} | 'body': [] | !body $: needs something else",
            })
    void equalityIsAskedForWithoutRules(String old, String changed, String expected) throws Exception {
        assertThat(response(old, changed)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'status': 200 | 'status': 200, 'matchingRules': {'status': {'matchers': [{'match': 'statusCode', 'status': 'success'}]}} | status: needs less",
                "'status': 200, 'matchingRules': {'status': {'matchers': [{'match': 'statusCode', 'status': 'success'}]}} | 'status': 200 | !status: needs more",
                "'status': 200, 'matchingRules': {'status': {'matchers': [{'match': 'statusCode', 'status': [200, 201]}]}} | 'status': 200, 'matchingRules': {'status': {'matchers': [{'match': 'statusCode', 'status': [201, 200]}]}} | ``",
                "'status': 200, 'matchingRules': {'status': {'matchers': [{'match': 'statusCode', 'status': [200, 201]}]}} | 'status': 200, 'matchingRules': {'status': {'matchers': [{'match': 'statusCode', 'status': 'success'}]}} | status: needs less",
            })
    void statusIsComparedCodeByCode(String old, String changed, String expected) throws Exception {
        assertThat(response(old, changed)).isEqualTo(expected);
    }

    /** Both have the body; the rules of the old one stand before the new ones. */
    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 'x'} | `` | '$.a': {'match': 'type'} | body $.a: needs less",
                "{'a': 'x'} | '$.a': {'match': 'type'} | `` | !body $.a: needs more",
                "{'a': 'x'} | '$': {'match': 'type'} | '$.a': {'match': 'type'} | ``",
                "{'a': 'x'} | '$.*': {'match': 'type'} | '$.a': {'match': 'type'} | ``",
                "{'a': 'x'} | '$.a': {'match': 'equality'} | `` | ``",
                "{'a': 'x'} | `` | '$.a': {'match': 'regex', 'regex': '[a-z]'} | body $.a: needs less",
                "{'a': 'x'} | `` | '$.a': {'match': 'regex', 'regex': 'y'} | !body $.a: needs something else",
                "{'a': 'x'} | '$.a': {'match': 'regex', 'regex': '[a-z]'} | '$.a': {'match': 'regex', 'regex': '[a-z]+'} | !body $.a: needs something else",
                "{'a': '1'} | '$.a': {'match': 'regex', 'regex': '.'} | '$.a': {'match': 'type'} | !body $.a: needs something else",
                "{'a': 1} | '$.a': {'match': 'integer'} | '$.a': {'match': 'number'} | body $.a: needs less",
                "{'a': 1} | '$.a': {'match': 'number'} | '$.a': {'match': 'type'} | ``",
                "{'a': 1} | '$.a': {'match': 'type'} | '$.a': {'match': 'integer'} | !body $.a: needs more",
                "{'a': 1} | '$.a': {'match': 'integer'} | '$.a': {'match': 'decimal'} | !body $.a: needs something else",
                "{'a': true} | '$.a': {'match': 'type'} | '$.a': {'match': 'boolean'} | body $.a: needs less",
                "{'a': null} | `` | '$.a': {'match': 'null'} | ``",
                "{'a': 'xy'} | '$.a': {'match': 'include', 'value': 'xy'} | '$.a': {'match': 'include', 'value': 'x'} | body $.a: needs less",
                "{'a': '2024-01-02'} | '$.a': {'match': 'date'} | '$.a': {'match': 'type'} | body $.a: needs less",
                "{'a': '2024'} | '$.a': {'match': 'date', 'date': 'yyyy'} | '$.a': {'match': 'type'} | !body $.a: needs something else",
                "{'a': 'x'} | '$.a': {'match': 'type'} | '$.a': {'match': 'notEmpty'} | !body $.a: needs more",
                "{'a': [1]} | `` | '$.a': {'match': 'type'} | body $.a: needs less; body $.a[0]: needs less",
                "{'a': [1]} | '$.a': {'match': 'type', 'min': 1} | '$.a': {'match': 'type'} | body $.a: needs less",
                "{'a': [1]} | '$.a': {'match': 'type', 'min': 1} | '$.a': {'match': 'type', 'min': 2} | !body $.a: needs more",
                "{'a': [1]} | '$.a': {'match': 'type', 'min': 1} | '$.a': {'match': 'type', 'max': 2} | !body $.a: needs something else",
                "{'a': [1]} | '$.a': {'match': 'type', 'min': 1} | '$.a': {'match': 'type', 'min': 1}, '$.a[*]': {'match': 'integer'} | !body $.a[*]: needs more",
                "{'a': [1]} | '$.a': {'match': 'type', 'min': 1}, '$.a[*]': {'match': 'type'} | '$.a': {'match': 'type', 'min': 1} | ``",
                "{'a': [1]} | '$.a': {'match': 'type'} | '$.a': {'match': 'type'}, '$.a[3]': {'match': 'equality'} | !body $.a[3]: needs more",
                "{'a': {'k': 1}} | '$.a': {'match': 'values'} | `` | !body $.a: needs something else",
                "{'a': {'k': 1}} | `` | '$.a': {'match': 'values'} | !body $.a: needs something else",
                "{'a': {'k': 1}} | '$.a': {'match': 'values'} | '$.a': {'match': 'values'}, '$.a.*': {'match': 'type'} | body $.a.*: needs less",
            })
    void rulesAreComparedByWhatTheyAccept(String body, String old, String changed, String expected) throws Exception {
        String rules = "'body': %s, 'matchingRules': {'body': {%s}}";
        assertThat(response(rules.formatted(body, old), rules.formatted(body, changed)))
                .isEqualTo(expected);
    }

    /** One rule for both; the examples differ. */
    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'$.a': {'match': 'type'} | {'a': 1} | {'a': 2} | body $.a: other example",
                "'$.a': {'match': 'type'} | {'a': 1} | {'a': 'x'} | !body $.a: needs something else",
                "'$.a': {'match': 'equality'} | {'a': 1} | {'a': 2} | !body $.a: needs something else",
                "'$.a': {'match': 'type'} | {'a': [1]} | {'a': [1, 2]} | body $.a[1]: other example",
                "'$.a': {'match': 'type'} | {'a': [{'b': 1}]} | {'a': [{'b': 1, 'c': 2}]} | !body $.a[*].c: begins to need",
                "'$.a': {'match': 'arrayContains', 'variants': [{'index': 0, 'rules': {}}]} | {'a': [1]} | {'a': [2]} | !body $.a[*]: needs something else",
                "'$.a': {'match': 'values'} | {'a': {'k': {'b': 1}}} | {'a': {'j': {'b': 1}}} | ``",
                "'$.a': {'match': 'values'} | {'a': {'k': {'b': 1}}} | {'a': {'k': {'b': 1, 'c': 1}}} | !body $.a.*.c: begins to need",
                "'$.a': {'match': 'eachKey', 'rules': [{'match': 'regex', 'regex': '.'}]} | {'a': {'k': 1}} | {'a': {'j': 1}} | ``",
            })
    void examplesCountWhereTheyAreAskedFor(String rules, String old, String changed, String expected) throws Exception {
        String response = "'body': %s, 'matchingRules': {'body': {%s}}";
        assertThat(response(response.formatted(old, rules), response.formatted(changed, rules)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/plain | a | b | !body $: needs something else",
                "text/plain | a | a | ``",
                "text/csv | a | a | !header Content-Type: needs something else; !body: needs something else",
                "application/xml | <a><b>1</b></a> | <a><b>1</b></a> | !header Content-Type: needs something else; !body: needs something else; !body $: needs something else",
            })
    void otherTypesOfContentAreComparedToo(String type, String old, String changed, String expected) throws Exception {
        String body = "'headers': {'Content-Type': '%s'}, 'body': '%s'";
        assertThat(response(body.formatted(type, old), body.formatted("text/plain", changed)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a><b>1</b></a> | <a><b>1</b></a> | ``",
                "<a><b>1</b></a> | <a><b>2</b></a> | !body $.a.b[`#text`]: needs something else",
                "<a><b>1</b></a> | <a><b>1</b><c/></a> | !body $.a.c: begins to need",
                "<a><b>1</b><c/></a> | <a><b>1</b></a> | body $.a.c: no longer needs",
                "<a x=\"1\"/> | <a/> | body $.a[`@x`]: no longer needs",
                "<a/> | <b/> | !body $.a: no longer needs; !body $.b: begins to need",
            })
    void xmlIsComparedElementByElement(String old, String changed, String expected) throws Exception {
        String body = "'headers': {'Content-Type': 'application/xml'}, 'body': '%s'";
        assertThat(response(
                                body.formatted(old).replace("\"", "\\\""),
                                body.formatted(changed).replace("\"", "\\\""))
                        .replace("['", "[`")
                        .replace("']", "`]"))
                .isEqualTo(expected);
    }

    /** Each part is given by its name, a line break, and its content. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1 b=2 | a=1 b=2 | ``",
                "a=1 b=2 | a=1 b=3 | !body $.b: needs something else",
                "a=1 b=2 | b=2 a=1 | !body $.a: needs something else; !body $.b: needs something else",
                "a=1 a=2 | a=2 a=1 | !body $.a: needs something else; !body $.a: needs something else",
                "a=1 b=2 | a=1 | !body $: needs something else",
            })
    void partsOfMultipartBodiesHaveAnOrder(String old, String changed, String expected) throws Exception {
        assertThat(response(multipart(old), multipart(changed))).isEqualTo(expected);
    }

    private static String multipart(String parts) {
        String part = "--x\\\\r\\\\nContent-Disposition: form-data; name=$1\\\\r\\\\n\\\\r\\\\n$2\\\\r\\\\n";
        return "'headers': {'Content-Type': 'multipart/form-data; boundary=x'}, 'body': '%s--x--'"
                .formatted(parts.replaceAll("(\\S)=(\\S) ?", part));
    }
}
