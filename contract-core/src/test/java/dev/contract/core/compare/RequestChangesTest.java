package dev.contract.core.compare;

import static dev.contract.core.compare.Pairs.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the consumer sends, before and after: here it is more that breaks the provider, not less. */
class RequestChangesTest {

    private static final String DIGITS =
            "'matchingRules': {'path': {'matchers': [{'match': 'regex', 'regex': '/\\\\d+'}]}}";

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'method': 'GET' | 'method': 'POST' | !method: sends something else",
                "'method': 'GET' | 'method': 'get' | ``",
                "'path': '/a' | 'path': '/b' | !path: sends something else",
                "'path': '/~a' | 'path': '/%7Ea' | ``",
                "'path': '/a' | 'query': {'q': ['1']} | !path: sends something else; !query q: begins to send",
                "'query': {'q': ['1']} | 'query': {} | !query q: no longer sends",
                "'query': {'q': ['1']} | 'query': {'q': ['2']} | !query q: sends something else",
                "'query': {'q': ['1']} | 'query': {'q': ['1', '2']} | !query q: sends something else",
                "'query': 'a=1&b=2' | 'query': {'b': ['2'], 'a': ['1']} | ``",
                "'headers': {} | 'headers': {'X': 'a'} | !header X: begins to send",
                "'headers': {'X': 'a'} | 'headers': {} | !header X: no longer sends",
                "'headers': {'Accept': 'text/plain'} | 'headers': {'Accept': 'text/csv'} | !header Accept: sends something else",
                "'method': 'GET' | 'body': {'a': 1} | !body: begins to send",
                "'body': {'a': 1} | 'method': 'GET' | !body: no longer sends",
                "'body': {'a': 1} | 'body': {'a': 1, 'b': 2} | !body $.b: begins to send",
                "'body': {'a': 1, 'b': 2} | 'body': {'a': 1} | !body $.b: no longer sends",
                "'body': {'a': 1} | 'body': {'a': 2} | !body $.a: sends something else",
            })
    void whatIsSentCounts(String old, String changed, String expected) throws Exception {
        assertThat(request(old, changed)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1} | `` | '$.a': {'match': 'type'} | !body $.a: may send more",
                "{'a': 1} | '$.a': {'match': 'type'} | `` | body $.a: sends less",
                "{'a': 1} | '$.a': {'match': 'integer'} | '$.a': {'match': 'type'} | !body $.a: may send more",
                "{'a': 1} | '$.a': {'match': 'number'} | '$.a': {'match': 'integer'} | body $.a: sends less",
                "{'a': [1]} | '$.a': {'match': 'type', 'min': 1} | '$.a': {'match': 'type', 'min': 2} | body $.a: sends less",
                "{'a': [1]} | '$.a': {'match': 'type', 'min': 2} | '$.a': {'match': 'type', 'min': 1} | !body $.a: may send more",
                "{'a': {'k': 1}} | `` | '$.a': {'match': 'values'} | !body $.a: may send more",
            })
    void looserRulesMaySendMore(String body, String old, String changed, String expected) throws Exception {
        String rules = "'body': %s, 'matchingRules': {'body': {%s}}";
        assertThat(request(rules.formatted(body, old), rules.formatted(body, changed)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'path': '/1' | 'path': '/1', RULE | !path: may send more",
                "'path': '/1', RULE | 'path': '/1' | path: sends less",
                "'path': '/1', RULE | 'path': '/x' | !path: sends something else",
                "'path': '/1', RULE | 'path': '/2', RULE | path: other example",
                "'path': '/1' | 'path': '/1', 'generators': {'path': {'type': 'ProviderState', 'expression': '/${id}'}} | !path: sends something else",
                "'path': '/1', RULE | 'path': '/1', RULE, 'generators': {'path': {'type': 'Regex', 'regex': '/1'}} | !path: sends something else",
                "'path': '/1', RULE | 'path': '/1', RULE, 'generators': {'path': {'type': 'Regex', 'regex': '/\\\\d+'}} | path: other example",
            })
    void exampleOfARuleIsOneOfMany(String old, String changed, String expected) throws Exception {
        assertThat(request(old.replace("RULE", DIGITS), changed.replace("RULE", DIGITS)))
                .isEqualTo(expected);
    }

    /** The body has the rule in both, the generators differ. */
    @ParameterizedTest(name = "{0} {1}: {2} -> {3}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | `` | `` | 'type': 'RandomInt', 'min': 5, 'max': 9 | !body $.a: sends something else",
                "1 | `` | 'type': 'RandomInt', 'min': 5, 'max': 9 | `` | !body $.a: sends something else",
                "1 | `` | 'type': 'RandomInt', 'min': 5, 'max': 9 | 'type': 'RandomInt', 'min': 500, 'max': 900 | !body $.a: sends something else",
                "1 | 'match': 'integer' | `` | 'type': 'RandomInt' | body $.a: other example",
                "1 | 'match': 'type' | 'type': 'RandomDecimal' | 'type': 'RandomInt' | body $.a: other example",
                "1 | 'match': 'integer' | `` | 'type': 'RandomDecimal' | !body $.a: sends something else",
                "'x' | 'match': 'type' | `` | 'type': 'RandomInt' | !body $.a: sends something else",
                "'x' | 'match': 'type' | `` | 'type': 'Uuid' | body $.a: other example",
                "true | 'match': 'type' | `` | 'type': 'RandomBoolean' | body $.a: other example",
                "'x' | `` | `` | 'type': 'Bogus' | !body $.a: sends something else",
            })
    void generatedValuesHaveToBeAllowed(String value, String rule, String old, String changed, String expected)
            throws Exception {
        String rules = rule.isEmpty() ? "" : ", 'matchingRules': {'body': {'$.a': {'matchers': [{" + rule + "}]}}}";
        String request = "'body': {'a': " + value + "}" + rules;
        assertThat(request(request + generator(old), request + generator(changed)))
                .isEqualTo(expected);
    }

    private static String generator(String generator) {
        return generator.isEmpty() ? "" : ", 'generators': {'body': {'$.a': {" + generator + "}}}";
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | {'match': 'type'} | !query q: may send more",
                "{'match': 'type'} | `` | query q: sends less",
                "{'match': 'type', 'min': 1} | {'match': 'type', 'min': 2} | query q: sends less",
                "{'match': 'regex', 'regex': '.'} | {'match': 'regex', 'regex': '..'} | !query q: sends something else",
                "{'match': 'regex', 'regex': '.'} | {'match': 'type'} | !query q: may send more",
            })
    void parametersMayHaveRules(String old, String changed, String expected) throws Exception {
        String request = "'query': {'q': ['1']}, 'matchingRules': {'query': {'q': {'matchers': [%s]}}}";
        assertThat(request(request.formatted(old), request.formatted(changed))).isEqualTo(expected);
    }
}
