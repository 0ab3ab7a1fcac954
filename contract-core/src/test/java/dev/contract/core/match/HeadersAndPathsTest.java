package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How headers are taken apart and when two paths are one. */
class HeadersAndPathsTest {

    private static MatchingRules rule(Part part, DocPath path, Rule rule) {
        return MatchingRules.NONE.with(part, path, RuleGroup.of(rule));
    }

    private static List<String> request(HttpRequest expected, HttpRequest actual, MatchingRules rules) {
        return Expectation.ofRequest(new Expected<>(expected, rules)).check(actual).stream()
                .map(Mismatch::message)
                .toList();
    }

    private static List<String> header(String name, String expected, String actual, MatchingRules rules) {
        return request(with(Headers.of(name, expected)), with(Headers.of(name, actual)), rules);
    }

    private static HttpRequest with(Headers headers) {
        return new HttpRequest("GET", "/", Map.of(), headers, Body.Absent.MISSING);
    }

    private static List<String> cookies(MatchingRules rules, Headers expected, Headers actual) {
        return Expectation.ofResponse(new Expected<>(new HttpResponse(200, expected, Body.Absent.MISSING), rules))
                .check(new HttpResponse(200, actual, Body.Absent.MISSING))
                .stream()
                .map(Mismatch::message)
                .toList();
    }

    private static List<String> path(String expected, String actual) {
        return request(new HttpRequest("GET", expected), new HttpRequest("GET", actual), MatchingRules.NONE);
    }

    @Test
    void listWithoutItemsIsJudgedAsEmpty() {
        MatchingRules rules = rule(Part.HEADER, DocPath.ofName("Vary"), Rule.regex("[a-z]+"));
        assertThat(header("Vary", "accept", ",", rules)).containsExactly("Expected '' to match '[a-z]+'");
        assertThat(header("Vary", "accept", "accept, origin", rules)).isEmpty();
        assertThat(header("Vary", "a, b", "a,,b,", MatchingRules.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"If-Match", "X-Any"})
    void commasInsideOfQuotesBelongToTheValue(String name) {
        assertThat(header(name, "\"a,b\"", "\"a, b\"", MatchingRules.NONE)).hasSize(1);
        assertThat(header(name, "\"a\\\",b\"", "\"a\\\", b\"", MatchingRules.NONE))
                .hasSize(1);
        assertThat(header(name, "\"a\",\"b\"", "\"a\", \"b\"", MatchingRules.NONE))
                .isEmpty();
    }

    @Test
    void ruleJudgesCookies() {
        MatchingRules rules = rule(Part.HEADER, DocPath.ofName("cookie"), Rule.regex("session=.*"));
        assertThat(header("Cookie", "session=abc", "session=xyz", rules)).isEmpty();
        assertThat(header("Cookie", "session=abc", "other=1", rules)).hasSize(1);
        MatchingRules all = rule(Part.HEADER, DocPath.ROOT.any(), Rule.type());
        assertThat(header("Cookie", "session=abc", "other=1", all)).hasSize(1);
    }

    @Test
    void moreCookiesMayBeSetThanWereExpected() {
        Headers expected = Headers.of("Set-Cookie", "a=1");
        Headers both = Headers.of("Set-Cookie", "b=2", "Set-Cookie", "a=1");
        assertThat(cookies(MatchingRules.NONE, expected, both)).isEmpty();
        assertThat(cookies(MatchingRules.NONE, both, expected)).hasSize(1);
        MatchingRules rules = rule(Part.HEADER, DocPath.ofName("Set-Cookie"), Rule.regex("a=\\d"));
        assertThat(cookies(rules, expected, Headers.of("Set-Cookie", "b=x", "Set-Cookie", "a=7")))
                .isEmpty();
        assertThat(cookies(rules, expected, Headers.of("Set-Cookie", "b=x"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/users/José,/users/Jos%c3%a9", "/~a,/%7Ea", "/%3a,/%3A", "/a%,/a%25", "/😀,/%F0%9F%98%80"})
    void pathsThatDifferOnlyInTheirEncodingAreEqual(String one, String other) {
        assertThat(path(one, other)).isEmpty();
        assertThat(path(other, one)).isEmpty();
        assertThat(new HttpRequest("GET", one).canonicalPath())
                .isEqualTo(new HttpRequest("GET", other).canonicalPath());
    }

    @ParameterizedTest
    @CsvSource({"/a/b,/a%2Fb", "/a%2Cb,'/a,b'", "/a b,/a%20b", "/a,/A", "/a,/a/"})
    void pathsOfOtherPlacesDiffer(String one, String other) {
        assertThat(path(one, other)).hasSize(1);
    }

    @Test
    void ruleJudgesThePathAsItWasSent() {
        MatchingRules rules = rule(Part.PATH, DocPath.ROOT, Rule.regex("/users/Jos%C3%A9"));
        HttpRequest expected = new HttpRequest("GET", "/users/José");
        assertThat(request(expected, new HttpRequest("GET", "/users/Jos%C3%A9"), rules))
                .isEmpty();
        assertThat(request(expected, expected, rules)).hasSize(1);
    }

    @Test
    void ruleAboutContainersIsNoReasonToAcceptAnyText() {
        MatchingRules rules = rule(Part.HEADER, DocPath.ofName("X-A"), new Rule("values"));
        assertThat(header("X-A", "a", "b", rules)).hasSize(1);
    }
}
