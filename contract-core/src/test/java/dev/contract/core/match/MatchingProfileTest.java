package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingProfileTest {

    /** For each row: rules at {@code $.v}, what is expected and received there, and who accepts it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'match':'number'}                                | 1         | 1e2                         | default pact-rust",
                "{'match':'regex','regex':'.*'}                    | 'x'       | null                        | pact-rust",
                "{'match':'time','format':'HH:mm:ss'}              | '10:00:00'| '25:00:00'                  | pact-jvm",
                "{'match':'datetime','format':'HH:mm:ssZ'}         | 'x'       | '10:00:00Z'                 | default pact-jvm",
                "{'match':'datetime','format':'HH:mm:ssZ'}         | 'x'       | '10:00:00+0100'             | default pact-jvm pact-rust",
                "{'match':'datetime','format':'yyyy-MM-dd HH z'}   | 'x'       | '2020-01-01 10 UTC'         | default pact-jvm",
                "{'match':'datetime','format':'HH:mm:ss.SSS'}      | 'x'       | '10:00:00.123'              | default pact-jvm pact-rust",
                "{'match':'datetime'}                              | 'x'       | '2020-01-01T10:00:00+10:00' | default pact-rust",
                "{'match':'datetime'}                              | 'x'       | '2020-01-01 10:00:00+10:00' | default pact-jvm",
                "{'match':'type'},{'match':'null'}                 | {'a':1}   | {'a':2}                     | default pact-jvm",
                "{'match':'ignore-order'}                          | [1,2]     | [2,1]                       | default pact-jvm",
                "{'match':'notEmpty'}                              | 'x'       | false                       | pact-rust",
                "{'match':'notEmpty'}                              | 'x'       | ''                          | ``",
                "{'match':'equality'}                              | {'b':'x'} | {'b':'y'}                   | ``",
            })
    void engineAcceptsValue(String rules, String expected, String received, String accepting) throws Exception {
        RuleGroup group = RuleGroup.fromJson(JsonReader.parse(
                json("{'combine':'%s','matchers':[%s]}".formatted(rules.contains("null") ? "OR" : "AND", rules))));
        MatchingRules all = MatchingRules.NONE.with(Part.BODY, DocPath.parse("$.v"), group);
        Expected<HttpResponse> response = new Expected<>(response(expected), all);
        for (MatchingProfile profile : MatchingProfile.values()) {
            assertThat(accepts(Expectation.ofResponse(response, profile), response(received)))
                    .as(profile.toString())
                    .isEqualTo(accepted(accepting, profile));
        }
    }

    @Test
    void equalityOfObjectLeavesRulesBelowToAllButRust() throws Exception {
        MatchingRules rules = MatchingRules.NONE
                .with(Part.BODY, DocPath.parse("$.v"), group("{'match':'equality'}"))
                .with(Part.BODY, DocPath.parse("$.*.b"), group("{'match':'regex','regex':'[a-z]'}"));
        Expected<HttpResponse> response = new Expected<>(response("{'b':'x'}"), rules);
        for (MatchingProfile profile : MatchingProfile.values()) {
            assertThat(accepts(Expectation.ofResponse(response, profile), response("{'b':'y'}")))
                    .as(profile.toString())
                    .isEqualTo(accepted("default pact-jvm", profile));
        }
    }

    @Test
    void bareParameterIsNoEmptyOneToPactJvm() {
        Expected<HttpRequest> expected = new Expected<>(request(Map.of("a", List.of("")), null), MatchingRules.NONE);
        for (MatchingProfile profile : MatchingProfile.values()) {
            Expectation<HttpRequest> expectation = Expectation.ofRequest(expected, profile);
            assertThat(accepts(expectation, request(Map.of("a", List.of("")), "a")))
                    .as(profile.toString())
                    .isEqualTo(accepted("default pact-rust", profile));
            assertThat(accepts(expectation, request(Map.of("a", List.of("")), "a=")))
                    .isTrue();
        }
    }

    @Test
    void strictReportsEachMismatchOnce() throws Exception {
        Expected<HttpResponse> response = new Expected<>(response("1"), MatchingRules.NONE);
        assertThat(Expectation.ofResponse(response, MatchingProfile.STRICT).check(response("2")))
                .singleElement()
                .extracting(Mismatch::path)
                .isEqualTo("$.v");
    }

    @ParameterizedTest
    @EnumSource
    void profileIsNamedAsItIsShown(MatchingProfile profile) {
        assertThat(MatchingProfile.named(profile.toString())).isEqualTo(profile);
    }

    @Test
    void unknownNameIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> MatchingProfile.named("ruby"))
                .hasMessage("contract.matching.profile is \"ruby\" but has to be one of"
                        + " [default, pact-jvm, pact-rust, strict]");
    }

    private static boolean accepted(String accepting, MatchingProfile profile) {
        List<String> names = accepting == null ? List.of() : List.of(accepting.split(" "));
        return profile.all().stream().allMatch(each -> names.contains(each.toString()));
    }

    private static <T> boolean accepts(Expectation<T> expectation, T actual) {
        return expectation.problems().isEmpty() && expectation.check(actual).isEmpty();
    }

    private static RuleGroup group(String rule) throws Exception {
        return RuleGroup.fromJson(JsonReader.parse(json("{'matchers':[%s]}".formatted(rule))));
    }

    private static HttpRequest request(Map<String, List<String>> query, String text) {
        return new HttpRequest("GET", "/", query, text, Headers.NONE, Body.Absent.EMPTY);
    }

    private static HttpResponse response(String value) throws Exception {
        JsonObject body = JsonObject.of("v", JsonReader.parse(json(value)));
        Headers headers = Headers.of("Content-Type", "application/json");
        return new HttpResponse(200, headers, new Body.Raw(Bytes.ofText(body.toString()), "application/json"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
