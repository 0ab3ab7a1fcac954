package dev.contract.consumer.dsl;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.dateExpression;
import static dev.contract.consumer.dsl.Values.dateTime;
import static dev.contract.consumer.dsl.Values.fromProviderState;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.oneOf;
import static dev.contract.consumer.dsl.Values.optional;
import static dev.contract.consumer.dsl.Values.semver;
import static dev.contract.consumer.dsl.Values.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.mock.MockProvider;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.Part;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, cookies and moments take values like everything else. */
class RequestValuesTest {

    private static RequestDraft asking() {
        return uponReceiving("a question").get("/");
    }

    private static boolean takes(HttpDraft draft, String cookies) {
        HttpRequest request = new HttpRequest("GET", "/", Map.of(), Headers.of("Cookie", cookies), Body.Absent.MISSING);
        return Expectation.ofRequest(draft.interaction().request())
                .check(request)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PUT, 200", "PATCH, 200", "POST, 500"})
    void methodTakesValues(String method, int status) throws Exception {
        try (MockProvider mock = MockProvider.start("inventory")) {
            mock.expect(uponReceiving("a change")
                    .request(oneOf("PUT", "PATCH"), "/stock")
                    .willRespondWith(ok()));
            java.net.http.HttpRequest request = java.net.http.HttpRequest.newBuilder(
                            mock.uri().resolve("/stock"))
                    .method(method, BodyPublishers.noBody())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    @Test
    void methodThatIsNoneIsTold() {
        assertThatThrownBy(() -> uponReceiving("a question").request("GET IT", "/"))
                .hasMessageContaining("'GET IT' is no token");
    }

    @ParameterizedTest
    @CsvSource({
        "sid=4f2a; lang=de, true",
        "lang=de; sid=00, true",
        "other=1;lang=de; sid=00; more=2, true",
        "sid=xyz; lang=de, false",
        "sid=; lang=de, false",
        "xsid=4f2a; lang=de, false",
        "sid=4f2a; lang=en, false",
        "sid=4f2a, false"
    })
    void cookiesWithRulesAreFoundInAnyOrderAmongOthers(String cookies, boolean taken) {
        HttpDraft draft = asking().cookie("sid", matching("^[0-9a-f]+$", "4f2a"))
                .cookie("lang", "de")
                .willRespondWith(200);
        assertThat(takes(draft, cookies)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"n=12; t=any, true", "n=1.5; t=any, false", "t=; n=-3, true", "n=3, false"})
    void cookiesTakeTypes(String cookies, boolean taken) {
        HttpDraft draft =
                asking().cookie("n", integer(1)).cookie("t", like("x")).willRespondWith(200);
        assertThat(takes(draft, cookies)).isEqualTo(taken);
    }

    @Test
    void optionalCookieMakesTwoInteractions() {
        HttpDraft draft =
                asking().cookie("a", "1").cookie("b", optional(like("2"))).willRespondWith(200);
        assertThat(draft.interactions())
                .extracting(each -> each.request().example().headers().first("Cookie"))
                .containsExactly("a=1; b=2", "a=1");
    }

    @Test
    void cookieOfAProviderStateIsGenerated() {
        HttpInteraction interaction = asking().cookie("lang", "de")
                .cookie("sid", fromProviderState("session", "4f2a"))
                .willRespondWith(200)
                .interaction();
        assertThat(interaction.request().generators().of(Part.HEADER).values())
                .singleElement()
                .satisfies(generator -> assertThat(generator.attributes().text("expression", ""))
                        .isEqualTo("lang=de; sid=${session}"));
    }

    @Test
    void whatCannotBeSaidOfACookieIsToldWithTheCure() {
        assertThatThrownBy(() -> asking().cookie("v", semver("1.0.0")).willRespondWith(200))
                .hasMessageContainingAll("Cookie 'v'", "semver", "matching(");
        assertThatThrownBy(
                        () -> asking().header("Cookie", "a=1").cookie("b", "2").willRespondWith(200))
                .hasMessageContaining("state all with cookie(…)");
    }

    @Test
    void valuesOfOneNameHaveOneRule() {
        assertThatThrownBy(() -> asking().query("id", List.of(integer(1), matching("x\\d", "x1")))
                        .willRespondWith(200))
                .hasMessageContainingAll(
                        "query id has several values with different rules", "Give all values the same");
        assertThatThrownBy(
                        () -> asking().query("id", integer(1)).query("id", "2").willRespondWith(200))
                .hasMessageContaining("none");
        assertThatThrownBy(() -> asking().header("X-Id", integer(1))
                        .header("x-id", like("a"))
                        .willRespondWith(200))
                .hasMessageContaining("header x-id has several values");
        assertThat(asking().query("id", List.of(integer(1), integer(2)))
                        .willRespondWith(200)
                        .interaction()
                        .request())
                .satisfies(request ->
                        assertThat(request.example().query().get("id")).containsExactly("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T14:30:00.123Z", "2026-11-20T14:30:00.123456+01:00", "2026-11-20T14:30:00Z"})
    void momentsMayHaveFractions(String text) {
        assertThat(example(dateTime(text))).isEqualTo(text);
        assertThat(takesText(dateTime("2026-11-20T14:30:00.5Z"), text)).isTrue();
        assertThat(takesText(dateTime("2026-11-20T14:30:00.5Z"), text.replace("-20T", "-31T")))
                .isFalse();
    }

    @Test
    void timesMayHaveFractions() {
        assertThat(example(time("14:30:00.25"))).isEqualTo("14:30:00.25");
        assertThat(example(time(LocalTime.of(1, 2, 3, 4_000_000)))).isEqualTo("01:02:03.004");
        assertThat(example(time(LocalTime.of(1, 2, 3)))).isEqualTo("01:02:03");
        assertThatThrownBy(() -> time("14:30:61.1")).hasMessageContaining("14:30:61.1");
    }

    @Test
    void relativeDatesAreGeneratedWhenUsed() {
        HttpInteraction interaction = asking().query("until", dateExpression("+1 week", "2026-11-20"))
                .willRespondWith(200)
                .interaction();
        assertThat(interaction.request().generators().of(Part.QUERY).values())
                .singleElement()
                .hasToString("Generator[type=Date, attributes={\"expression\":\"+1 week\",\"format\":\"yyyy-MM-dd\"}]");
    }

    private static String example(Value value) {
        return Objects.requireNonNull(asking().header("X-At", value)
                .willRespondWith(200)
                .interaction()
                .request()
                .example()
                .headers()
                .first("X-At"));
    }

    private static boolean takesText(Value value, String actual) {
        HttpRequest request = new HttpRequest("GET", "/", Map.of(), Headers.of("X-At", actual), Body.Absent.MISSING);
        return Expectation.ofRequest(asking().header("X-At", value)
                        .willRespondWith(200)
                        .interaction()
                        .request())
                .check(request)
                .isEmpty();
    }
}
