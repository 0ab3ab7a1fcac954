package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Rule;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever arrives, the matcher answers, and in time. */
class HostileInputTest {

    private static Bodies value(String example) {
        return Bodies.of("application/json", "{\"a\":" + example + "}");
    }

    @ParameterizedTest
    @CsvSource({"1e9999999999", "-1e-9999999999", "1.5e99999999999999999999"})
    void numbersWithAnyExponentAreCompared(String number) {
        assertThat(value("1.5").response("{\"a\":" + number + "}")).hasSize(1);
        assertThat(value(number).response("{\"a\":" + number + "}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.10,1.1", "100.0,1e2", "0.0,-0e5", "-1.5,-15e-1"})
    void numbersThatAreTheSamePassHoweverTheyAreWritten(String example, String actual) {
        assertThat(value(example).response("{\"a\":" + actual + "}")).isEmpty();
    }

    @Test
    void versionOfManyPartsIsJudged() throws Exception {
        Bodies version = value("\"1.0.0\"").with("$.a", new Rule("semver"));
        String parts = ".0a".repeat(20_000);
        assertThat(version.response("{\"a\":\"1.0.0-0a" + parts + "+a" + parts + "\"}"))
                .isEmpty();
        assertThat(version.response("{\"a\":\"1.0.0-01\"}")).hasSize(1);
        assertThat(version.response("{\"a\":\"1.0.0-0.x7z.92--\"}")).isEmpty();
    }

    @Test
    void statusCodeOfWhatIsNoNumberIsAMismatch() throws Exception {
        Bodies status = value("200").with("$.a", new Rule("statusCode", JsonObject.of("status", "success")));
        assertThat(status.response("{\"a\":\"x\"}"))
                .containsExactly("$.a Expected status code \"x\" to be a Successful response (200–299)");
        assertThat(status.response("{\"a\":204}")).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void expressionThatGoesBackForeverIsAMismatch() throws Exception {
        Bodies slow = value("\"aab\"").with("$.a", Rule.regex("(a+)+\\1?b"));
        assertThat(slow.response("{\"a\":\"" + "a".repeat(60) + "\"}")).hasSize(1);
    }

    @Test
    void whatTheMatcherCannotCompareIsAMismatch() {
        Body body = new Body.Json(new JsonNumber("1.5"));
        HttpResponse response = new HttpResponse(200, Headers.NONE, body);
        Expectation<HttpResponse> expectation = Expectation.ofResponse(new Expected<>(response, MatchingRules.NONE));
        HttpResponse broken = new HttpResponse(200, Headers.NONE, new Body.Json(new JsonNumber("1eX")));
        assertThat(expectation.check(broken))
                .singleElement()
                .extracting(Mismatch::message)
                .asString()
                .contains("could not be compared");
    }
}
