package dev.contract.consumer.dsl;

import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.includes;
import static dev.contract.consumer.dsl.Values.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An expression for a cookie judges the whole of that cookie and nothing of the others. */
class CookiesTest {

    private static boolean takes(String cookies, Map<String, Value> expected) {
        RequestDraft draft = uponReceiving("a question").get("/");
        for (Map.Entry<String, Value> cookie : expected.entrySet()) {
            draft = draft.cookie(cookie.getKey(), cookie.getValue());
        }
        HttpRequest request = new HttpRequest("GET", "/", Map.of(), Headers.of("Cookie", cookies), Body.Absent.MISSING);
        return Expectation.ofRequest(draft.willRespondWith(200).interaction().request())
                .check(request)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ".+@x\\.org,      a@x.org, user=b@x.org; mail=c,      true",
        ".+@x\\.org,      a@x.org, user=bob; mail=c@x.org,    false",
        "\\S+,            a,       user=bob; mail=c,          true",
        "\\S+,            a,       'user=b ob; mail=c',       false",
        "[^=]+,           a,       user=bob; mail=c,          true",
        "[^a]+b,          bob,     user=c; bob,               false",
        "\\W\\D,          --,      user=--,                   true",
        "\\W\\D,          --,      'user=-; a',               false",
        "^a$|^b$,         a,       user=b,                    true",
        "^a$|^b$,         a,       user=ab,                   false",
        "^a|b$,           a,       x=1; user=a; t=1,          true",
        "(?:a|b)+(c),     ac,      user=abc,                  true",
        "a\\.b,           a.b,     user=a.b,                  true",
        "a\\.b,           a.b,     user=axb,                  false",
        "'[\\]a]+',       ']a',    'user=]]a',                true",
        "[0-9a-f-]+,      1-f,     user=1-f; x=y,             true"
    })
    void expressionJudgesItsOwnCookie(String regex, String example, String cookies, boolean taken) {
        assertThat(takes(cookies, Map.of("user", matching(regex, example)))).isEqualTo(taken);
    }

    @Test
    void groupsOfTwoCookiesDoNotMixUp() {
        Map<String, Value> expected = Map.of("s", matching("(x|y)z", "xz"), "t", matching("(?:v)(w)", "vw"));
        assertThat(takes("t=vw; s=yz", expected)).isTrue();
        assertThat(takes("t=vw; s=vw", expected)).isFalse();
    }

    @Test
    void partOfACookieIsNotFoundInTheNext() {
        Map<String, Value> expected = Map.of("s", includes("1.2", "v1.2"));
        assertThat(takes("s=x1.2y", expected)).isTrue();
        assertThat(takes("s=x; t=1.2", expected)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "(x)\\1,       xx,  cannot be said of a cookie",
        "(?=a)a,       a,   which may look beyond its cookie",
        "(?<n>a),      a,   which may look beyond its cookie",
        "\\x61,        a,   cannot be said of a cookie",
        "\\p{Alpha},   a,   cannot be said of a cookie",
        "[\\Wa],       a,   in a class",
        "[!-z]+,       a,   allows a semicolon",
        "[a;]+,        a,   allows a semicolon",
        "a;?,          a,   allows a semicolon",
        "a\\;?,        a,   allows a semicolon",
        "(^a),         a,   put ^ and $ around the whole expression only",
        "a$b?,         a,   put ^ and $ around the whole expression only",
        "[a[b]],       a,   class within a class"
    })
    void expressionThatMayLookBeyondIsRefusedWithTheCure(String regex, String example, String problem) {
        assertThatThrownBy(() -> takes("", Map.of("v", matching(regex, example))))
                .hasMessageContainingAll("Cookie 'v': '" + regex + "'", problem, "matching(");
    }

    @ParameterizedTest
    @CsvSource({"a, 1;2, semicolon", "a, 'x\n', control", "a, ' x', space at an end", "a=b, 1, no token", "'', 1, token"
    })
    void whatNoCookieCanHoldIsRefused(String name, String value, String problem) {
        assertThatThrownBy(() ->
                        uponReceiving("a question").get("/").cookie(name, value).willRespondWith(200))
                .hasMessageContainingAll(problem, "RFC 6265");
    }
}
