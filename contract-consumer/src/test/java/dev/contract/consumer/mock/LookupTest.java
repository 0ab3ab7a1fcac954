package dev.contract.consumer.mock;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.oneOf;
import static dev.contract.consumer.dsl.Values.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.dsl.HttpDraft;
import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Generators;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which interaction answers, which are looked at, and which cannot be told apart. */
class LookupTest {

    @Test
    void ofManyInteractionsOnlyThoseOfTheSamePathAreLookedAt() {
        ExpectedInteractions expected = new ExpectedInteractions();
        for (int i = 0; i < 500; i++) {
            expected.add(uponReceiving("book " + i).get("/books/" + i).willRespondWith(ok()));
        }
        expected.add(uponReceiving("any author")
                .get(matching("/authors/\\d+", "/authors/1"))
                .willRespondWith(ok()));
        HttpRequest request = new HttpRequest("GET", "/books/%34%39%39");
        assertThat(expected.candidates(request))
                .extracting(candidate -> candidate.interaction().description())
                .containsExactly("book 499", "any author");
        ExpectedInteraction found = expected.find(request);
        assertThat(found).isNotNull();
        assertThat(found.interaction().description()).isEqualTo("book 499");
    }

    @Test
    void spellingDoesNotTellRequestsApart() {
        refused(
                uponReceiving("a")
                        .get("/a%7e")
                        .query("x", "1")
                        .query("y", "2")
                        .header("X-Token", "t")
                        .willRespondWith(200),
                uponReceiving("b")
                        .get("/a~")
                        .query("y", "2")
                        .query("x", "1")
                        .header("x-token", "t")
                        .willRespondWith(200));
    }

    @Test
    void examplesOfTheSameRuleDoNotTellRequestsApart() {
        refused(
                uponReceiving("a").get(matching("/books/\\d+", "/books/1")).willRespondWith(200),
                uponReceiving("b").get(matching("/books/\\d+", "/books/2")).willRespondWith(200));
        refused(
                uponReceiving("a")
                        .post("/books")
                        .json(Map.of("id", integer(1), "kind", "x"))
                        .willRespondWith(200),
                uponReceiving("b")
                        .post("/books")
                        .json(Map.of("id", integer(2), "kind", "x"))
                        .willRespondWith(200));
    }

    @Test
    void whatARequestCanTellApartIsTaken() {
        taken(
                uponReceiving("a")
                        .post("/books")
                        .json(Map.of("id", integer(1), "kind", "x"))
                        .willRespondWith(200),
                uponReceiving("b")
                        .post("/books")
                        .json(Map.of("id", integer(1), "kind", "y"))
                        .willRespondWith(200));
        taken(
                uponReceiving("a").get("/books").header("Accept", "text/plain").willRespondWith(200),
                uponReceiving("b").get("/books").willRespondWith(200));
        taken(
                uponReceiving("a")
                        .get("/books")
                        .query("id", matching("\\d+", "1"))
                        .willRespondWith(200),
                uponReceiving("b").get("/books").query("id", "1").willRespondWith(200));
    }

    @Test
    void literalMethodIsMeantBeforeOneWithARule() {
        assertThat(found(
                        new HttpRequest("GET", "/x"),
                        uponReceiving("any")
                                .request(oneOf("GET", "PATCH"), "/x")
                                .willRespondWith(200),
                        uponReceiving("a get").get("/x").willRespondWith(200)))
                .isEqualTo("a get");
    }

    @Test
    void moreCookiesAreMeantBeforeFewerWithRulesOrWithout() {
        HttpRequest request =
                new HttpRequest("GET", "/x", Map.of(), Headers.of("Cookie", "a=1; b=2"), Body.Absent.MISSING);
        HttpDraft one = uponReceiving("one").get("/x").cookie("a", "1").willRespondWith(200);
        for (Object second : List.of("2", like("7"))) {
            HttpDraft two = uponReceiving("two")
                    .get("/x")
                    .cookie("a", "1")
                    .cookie("b", second)
                    .willRespondWith(200);
            assertThat(found(request, one, two)).isEqualTo("two");
            assertThat(found(request, two, one)).isEqualTo("two");
        }
    }

    @Test
    void moreOfTheRequestIsMeantBeforeLessThoughItHasRules() {
        HttpRequest request =
                new HttpRequest("GET", "/x", Map.of(), Headers.of("X-A", "1", "X-B", "2"), Body.Absent.MISSING);
        assertThat(found(
                        request,
                        uponReceiving("one").get("/x").header("X-A", "1").willRespondWith(200),
                        uponReceiving("two")
                                .get("/x")
                                .header("X-A", like("1"))
                                .header("X-B", like("2"))
                                .willRespondWith(200)))
                .isEqualTo("two");
    }

    @Test
    void statingTheSameTwiceIsNoContradiction() {
        HttpDraft draft =
                uponReceiving("a").get("/x").willRespondWith(ok().json(Map.of("id", 1, "note", optional("new"))));
        taken(draft, draft);
    }

    private static String found(HttpRequest request, HttpDraft... drafts) {
        ExpectedInteractions expected = new ExpectedInteractions();
        for (HttpDraft draft : drafts) {
            expected.add(draft);
        }
        ExpectedInteraction found = expected.find(request);
        return found == null ? "none" : found.interaction().description();
    }

    @Test
    void unknownGeneratorIsAWarning() {
        HttpInteraction plain = uponReceiving("a look")
                .get("/a")
                .willRespondWith(ok().json(Map.of("id", 1)))
                .interaction();
        Generators unknown = new Generators(
                Map.of(Part.BODY, Map.of(DocPath.ofName("id"), new Generator("Dice", JsonObject.EMPTY))),
                JsonObject.EMPTY);
        try (MockProvider mock = MockProvider.start("inventory")) {
            mock.expect(new HttpInteraction(
                    plain.info(),
                    plain.request(),
                    new Expected<>(plain.response().example(), plain.response().rules(), unknown, JsonObject.EMPTY)));
            assertThat(mock.result().warnings())
                    .containsExactly(
                            "\"a look\": the generator type 'Dice' is unknown: the example value of body $.id is used");
            assertThat(mock.result().report()).contains("Warning: \"a look\": the generator type 'Dice'");
        }
    }

    private static void refused(HttpDraft first, HttpDraft second) {
        assertThatThrownBy(() -> declare(first, second))
                .hasMessageContaining("No request can tell \"a\" and \"b\" apart");
    }

    private static void taken(HttpDraft first, HttpDraft second) {
        assertThatCode(() -> declare(first, second)).doesNotThrowAnyException();
    }

    private static void declare(HttpDraft first, HttpDraft second) {
        try (MockProvider mock = MockProvider.start("inventory")) {
            mock.expect(first);
            mock.expect(second);
        }
    }
}
