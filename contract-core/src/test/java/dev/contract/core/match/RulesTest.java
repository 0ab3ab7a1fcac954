package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules say about values, which rule is chosen, and what a person is told. */
class RulesTest {

    @ParameterizedTest
    @CsvSource({"time,ppHHmm", "datetime,yyyyppMMdd", "date,yyyy-bb"})
    void formatThatJavaCannotReadIsAProblem(String rule, String format) throws Exception {
        JsonObject body = JsonObject.of("v", "1");
        Expected<HttpResponse> expected = new Expected<>(
                new HttpResponse(200, Headers.NONE, new Body.Json(body)),
                rule("$.v", new Rule(rule, JsonObject.of("format", format))));
        assertThat(Expectation.ofResponse(expected).problems())
                .singleElement()
                .asString()
                .startsWith("the %s format '%s' cannot be read: ".formatted(rule, format));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type     | {}                      | `1`            | `\"a\"`        | Expected 'a' (String) to be the same type as 1 (Integer)",
                "type     | {}                      | `1`            | `null`         | Expected null (Null) to be the same type as 1 (Integer)",
                "regex    | {\"regex\":\"\\\\d+\"}  | `\"1\"`        | `\"a\"`        | Expected 'a' to match '\\d+'",
                "regex    | {\"regex\":\".*\"}      | `\"1\"`        | `null`         | Expected null to match '.*'",
                "include  | {\"value\":\"x\"}       | `\"x\"`        | `\"abc\"`      | Expected 'abc' to include 'x'",
                "integer  | {}                      | `1`            | `1.0`          | Expected 1.0 (Decimal) to be an integer",
                "integer  | {}                      | `1`            | `\"1\"`        | Expected '1' (String) to be an integer",
                "decimal  | {}                      | `1.5`          | `100`          | Expected 100 (Integer) to be a decimal number",
                "number   | {}                      | `1`            | `\"100\"`      | Expected '100' (String) to be a number",
                "boolean  | {}                      | `true`         | `\"TRUE\"`     | Expected 'TRUE' (String) to match a boolean",
                "null     | {}                      | `null`         | `\"\"`         | Expected '' (String) to be a null value",
                "notEmpty | {}                      | `\"a\"`        | `\"\"`         | Expected '' (String) to not be empty",
                "semver   | {}                      | `\"1.0.0\"`    | `\"1.0\"`      | '1.0' is not a valid semantic version",
                "date     | {\"format\":\"yyyy-MM-dd\"} | `\"2000-01-01\"` | `\"2020-02-30\"` | Expected '2020-02-30' to match a date pattern of 'yyyy-MM-dd'",
                "time     | {\"format\":\"HH:mm\"}  | `\"10:00\"`    | `\"25:00\"`    | Expected '25:00' to match a time pattern of 'HH:mm'",
                "type     | {\"min\":1}             | `[1]`          | `[]`           | Expected [] (size 0) to have minimum size of 1",
                "type     | {\"max\":1}             | `[1]`          | `[1,2]`        | Expected [1, 2] (size 2) to have maximum size of 1",
            })
    void refusedValueIsExplained(String rule, String attributes, String example, String actual, String message)
            throws Exception {
        JsonObject parsed = (JsonObject) JsonReader.parse(attributes);
        List<Mismatch> mismatches = check(json(example), json(actual), rule("$.v", new Rule(rule, parsed)));
        assertThat(mismatches).extracting(Mismatch::message).containsExactly(message);
        assertThat(mismatches).extracting(Mismatch::path).containsExactly("$.v");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1.1,1.10", "1e2,1e2", "\"a\",\"a\""})
    void equalValuesPass(String example, String actual) throws Exception {
        assertThat(check(json(example), json(actual), MatchingRules.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1.0", "100,1e2", "\"a\",\"A\"", "true,\"true\""})
    void valuesThatDifferToAReaderFail(String example, String actual) throws Exception {
        assertThat(check(json(example), json(actual), MatchingRules.NONE)).hasSize(1);
    }

    @Test
    void deeperAndMoreLiteralRulesWin() throws Exception {
        MatchingRules rules = rule("$", Rule.type())
                .with(Part.BODY, DocPath.parse("$.v.*"), RuleGroup.of(new Rule("integer")))
                .with(Part.BODY, DocPath.parse("$.v.b"), RuleGroup.of(Rule.regex("x+")));
        JsonValue example = json("{\"a\":1,\"b\":\"x\",\"c\":{\"d\":1}}");
        assertThat(check(example, json("{\"a\":2,\"b\":\"xx\",\"c\":{\"d\":7}}"), rules))
                .isEmpty();
        assertThat(check(example, json("{\"a\":\"2\",\"b\":\"yy\",\"c\":{\"d\":1.5}}"), rules))
                .extracting(Mismatch::toString)
                .containsExactly(
                        "body $.v.a: Expected '2' (String) to be an integer (a number was sent as text)",
                        "body $.v.b: Expected 'yy' to match 'x+'",
                        "body $.v.c.d: Expected 1.5 (Decimal) to be an integer");
    }

    @Test
    void sizeIsAskedForAtItsOwnPathOnly() throws Exception {
        MatchingRules rules = rule("$.v", new Rule("type", JsonObject.of("min", 2)));
        assertThat(check(json("[[1]]"), json("[[1],[2]]"), rules)).isEmpty();
        assertThat(check(json("[[1]]"), json("[[1]]"), rules)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"quantity\":1}`   | `{\"qty\":1}`                | no 'quantity', but 'qty': was it renamed to 'qty'?",
                "`{\"quantity\":1}`   | `{\"Quantity\":1}`           | no 'quantity', but 'Quantity': upper and lower case differ",
                "`{\"id\":1}`         | `{\"book\":{\"id\":1}}`      | no 'id' here, but inside of 'book': was an object put around it?",
                "`{\"id\":1}`         | `{\"price\":1}`              | no 'id'",
                "`[1]`                | `{\"items\":[1]}`            | the list is inside of 'items': was an object put around it?",
                "`{\"a\":1}`          | `null`                       | null was sent: is the value optional for the provider?",
            })
    void whatProbablyHappenedIsSaid(String example, String actual, String hint) throws Exception {
        assertThat(check(json(example), json(actual), MatchingRules.NONE))
                .extracting(Mismatch::hint)
                .contains(hint);
    }

    @Test
    void unknownAndUnreadableRulesAreProblemsNotPasses() throws Exception {
        assertThat(problems(rule("$.v", new Rule("telepathy"))))
                .containsExactly("the matching rule 'telepathy' is unknown (body $.v)");
        assertThat(problems(rule("$.v", Rule.regex("("))))
                .singleElement()
                .asString()
                .contains("'('", "body $.v");
        assertThat(problems(rule("$.v", new Rule("date", JsonObject.of("format", "QQQQQQQ")))))
                .singleElement()
                .asString()
                .contains("the date format 'QQQQQQQ' cannot be read");
        assertThat(problems(rule("$.v", new Rule("regex"))))
                .containsExactly("the rule 'regex' has no attribute \"regex\" (body $.v)");
    }

    @Test
    void expressionThatWouldTakeForeverIsAMismatch() throws Exception {
        MatchingRules rules = rule("$.v", Rule.regex("(a+)+b"));
        assertThat(check(json("\"aab\""), json("\"" + "a".repeat(60) + "\""), rules))
                .hasSize(1);
    }

    @Test
    void bodyThatIsNoJsonIsAMismatchWithThePlace() throws Exception {
        Expectation<HttpResponse> expectation = expectation(json("1"), MatchingRules.NONE);
        HttpResponse broken = new HttpResponse(
                200,
                Headers.of("Content-Type", "application/json"),
                Body.received("{\"v\": oops".getBytes(StandardCharsets.UTF_8)));
        assertThat(expectation.check(broken))
                .singleElement()
                .extracting(Mismatch::message)
                .asString()
                .contains("cannot be parsed", "line 1, column");
    }

    @Test
    void oneExpectationServesManyThreads() throws Exception {
        MatchingRules rules = rule("$.v[*].id", new Rule("integer"))
                .with(Part.BODY, DocPath.parse("$.v"), RuleGroup.of(new Rule("type", JsonObject.of("min", 1))));
        Expectation<HttpResponse> expectation = expectation(json("[{\"id\":1}]"), rules);
        Callable<Integer> check = () -> expectation
                .check(response(json("[{\"id\":1},{\"id\":\"x\"},{\"id\":3}]")))
                .size();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> found : threads.invokeAll(Collections.nCopies(200, check))) {
                assertThat(found.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Mismatch> check(JsonValue example, JsonValue actual, MatchingRules rules) {
        return expectation(example, rules).check(response(actual));
    }

    private static List<String> problems(MatchingRules rules) {
        return expectation(JsonValue.of("a"), rules).problems();
    }

    private static Expectation<HttpResponse> expectation(JsonValue example, MatchingRules rules) {
        return Expectation.ofResponse(
                new Expected<>(new HttpResponse(200, Headers.NONE, new Body.Json(JsonObject.of("v", example))), rules));
    }

    private static HttpResponse response(JsonValue actual) {
        byte[] body = new Body.Json(JsonObject.of("v", actual)).bytes().array();
        return new HttpResponse(200, Headers.of("Content-Type", "application/json"), Body.received(body));
    }

    private static MatchingRules rule(String path, Rule rule) throws Exception {
        return MatchingRules.NONE.with(Part.BODY, DocPath.parse(path), RuleGroup.of(rule));
    }

    private static JsonValue json(String text) throws Exception {
        return JsonReader.parse(text);
    }
}
