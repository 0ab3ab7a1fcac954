package dev.contract.consumer.prove;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.nullable;
import static dev.contract.consumer.dsl.Values.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.dsl.HttpDraft;
import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.prove.BookClient.BooksUnavailable;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ProofTest {

    private static final HttpDraft BOOKS = uponReceiving("a question for all books")
            .get("/books")
            .willRespondWith(ok().json(Map.of(
                    "books",
                    eachLike(
                            Map.of(
                                    "title", like("Emma"),
                                    "pages", integer(474),
                                    "subtitle", nullable("A novel")),
                            0,
                            20))));

    private static final String[] ALL_KINDS = {
        "an unknown header",
        "header names in lower case",
        "body: all members in another order",
        "body $ has an unknown member",
        "body $.books[0] has an unknown member",
        "body $.books: the shortest list, 0 items",
        "body $.books: a longer list, 20 items",
        "body $.books[0].subtitle is null",
        "body $.books[0].title is \"\"",
        "body $.books[0].pages is 0",
        "body $.books[0].pages is -1",
        "body $.books[0].pages is 2147483647",
        "the answer comes after 500 ms",
        "the answer comes after 1500 ms, which is too late",
        "status 500",
        "status 429",
        "status 503",
        "the body is cut short",
        "the body is empty",
        "the body is malformed JSON",
        "the connection is reset",
        "the answer never comes"
    };

    private final MockProvider mock = MockProvider.start("library");
    private final BookClient client = new BookClient(mock.uri());

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void consumerThatTakesAllThatIsAllowedIsProved() {
        mock.expect(BOOKS);
        mock.prove(() -> client.books(), BooksUnavailable.class);
        mock.verify();
    }

    @Test
    void allKindsOfVariantsArePlayed() {
        mock.expect(BOOKS);
        ProofResult result = mock.proof()
                .mayThrow(BooksUnavailable.class)
                .timeout(BookClient.TIMEOUT)
                .check(() -> client.books());
        assertThat(result.report()).startsWith("The consumer survives all");
        assertThat(result.variants())
                .map(each -> each.replace("\"a question for all books\": ", ""))
                .contains(ALL_KINDS)
                .doesNotHaveDuplicates();
    }

    @Test
    void sameContractGivesTheSameVariants() {
        mock.expect(BOOKS);
        List<String> first =
                mock.proof().withoutFaults().check(() -> client.books()).variants();
        assertThat(mock.proof().withoutFaults().check(() -> client.books()).variants())
                .isEqualTo(first);
    }

    @Test
    void variantThatIsNotSurvivedIsToldWithWhatWasSentAndThrown() {
        mock.expect(BOOKS);
        assertThatThrownBy(() ->
                        mock.proof().withoutFaults().run(() -> firstSubtitle().length()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The consumer does not survive ")
                .hasMessageContaining("\"a question for all books\": body $.books[0].subtitle is null")
                .hasMessageContaining(
                        "sent:     200 {\"books\":[{\"pages\":474,\"subtitle\":null,\"title\":\"Emma\"}]}")
                .hasMessageContaining("threw java.lang.NullPointerException: no subtitle")
                .hasMessageContaining("ProofTest.firstSubtitle(ProofTest.java:")
                .hasMessageContaining("body $.books: the shortest list, 0 items");
    }

    private String firstSubtitle() {
        JsonArray books = (JsonArray) Objects.requireNonNull(((JsonObject) client.json("/books")).get("books"));
        JsonObject first = (JsonObject) books.items().get(0);
        return Objects.requireNonNull(first.text("subtitle"), "no subtitle");
    }

    @Test
    void bothAnswersOfWhatIsOptionalArePlayed() {
        mock.expect(uponReceiving("a user")
                .get("/user")
                .willRespondWith(ok().json(Map.of("name", like("Ann"), "mail", optional(like("a@b.c"))))));
        ProofResult result = mock.proof().withoutFaults().check(() -> ((JsonString) user("mail")).value());
        assertThat(result.failures())
                .extracting(failure -> failure.interaction() + ": " + failure.variant())
                .contains("a user (without what is optional): the example");
        assertThat(result.failures()).allMatch(failure -> failure.interaction().contains("without"));
        mock.verify();
    }

    private Object user(String member) {
        return Objects.requireNonNull(((JsonObject) client.json("/user")).get(member), member);
    }

    @Test
    void successWithoutAnAnswerIsWrong() {
        mock.expect(BOOKS);
        ProofResult result = mock.proof().check(() -> {
            try {
                client.text("/books");
            } catch (BooksUnavailable swallowed) {
                // as consumers do
            }
        });
        assertThat(result.failures())
                .extracting(ProofResult.Failure::variant)
                .containsExactly(
                        "status 500",
                        "status 429",
                        "status 503",
                        "the body is cut short",
                        "the body is empty",
                        "the body is malformed JSON",
                        "the connection is reset",
                        "the answer never comes");
        assertThat(result.report()).contains("ended as with the example", "say mayIgnoreFaults()");
    }

    @Test
    void faultMayBeIgnoredIfSaidSo() {
        mock.expect(BOOKS);
        mock.proof().mayIgnoreFaults().mayThrow(BooksUnavailable.class).run(() -> client.text("/books"));
    }

    @Test
    void exceptionThatIsNotTheConsumersOwnIsReported() {
        mock.expect(BOOKS);
        ProofResult result = mock.proof().check(() -> client.books());
        assertThat(result.failures())
                .hasSize(8)
                .allSatisfy(failure ->
                        assertThat(failure.happened()).startsWith("threw " + BooksUnavailable.class.getName()));
        assertThat(result.report()).contains("name that exception: prove(action, ItsException.class)");
    }

    @Test
    void consumerWithoutTimeoutHangs() {
        mock.expect(BOOKS);
        ProofResult result = mock.proof()
                .mayThrow(BooksUnavailable.class)
                .mayIgnoreFaults()
                .patience(Duration.ofSeconds(2))
                .check(() -> client.answer("/books", Duration.ofDays(1)).body());
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.variant()).isEqualTo("the answer never comes");
            assertThat(failure.happened()).startsWith("did not end within 2000 ms, and was at dev.contract.");
            assertThat(failure.advice()).startsWith("give the client a timeout; if it has a longer one");
        });
    }

    @Test
    void consumerThatNeverEndsStopsTheProof() throws Exception {
        mock.expect(BOOKS);
        CountDownLatch never = new CountDownLatch(1);
        ProofResult result = mock.proof().patience(Duration.ofSeconds(2)).check(() -> {
            String body = client.text("/books");
            boolean stuck = body.contains("\"title\":\"\"");
            while (stuck && never.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        never.countDown();
        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.advice())
                        .contains("did not even end when it was interrupted, so the rest was not tried"));
    }

    @Test
    void consumerThatFailsWithTheExampleProvesNothing() {
        mock.expect(BOOKS);
        assertThatThrownBy(() -> mock.prove(() -> client.json("/users")))
                .hasMessageStartingWith("Nothing can be proved, as the consumer already fails with the example:")
                .hasMessageContaining("Unexpected request: GET /users");
        assertThatThrownBy(() -> mock.prove(() -> 1))
                .hasMessageContaining("asked the mock provider 'library' for nothing");
    }

    @Test
    void requestThatFollowsFromAVariantIsExplained() {
        mock.expect(
                uponReceiving("the newest").get("/newest").willRespondWith(ok().json(Map.of("id", integer(7)))),
                uponReceiving("book 7").get("/books/7").willRespondWith(ok().json(Map.of("title", "Emma"))));
        ProofResult result = mock.proof().withoutFaults().check(() -> {
            JsonObject newest = (JsonObject) client.json("/newest");
            return client.json("/books/" + newest.get("id"));
        });
        assertThat(result.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.advice())
                        .contains("it went on with what the contract does not know (Unexpected request: GET /books/"));
        assertThat(mock.result().unexpected()).isEmpty();
    }

    @Test
    void whatNoRuleCanExcludeIsLeftOut() {
        mock.expect(BOOKS);
        ProofResult result = mock.proof()
                .withoutFaults()
                .without("unknown member")
                .largestInteger(1_000)
                .check(() -> client.books());
        assertThat(result.variants())
                .noneMatch(each -> each.contains("unknown member"))
                .anyMatch(each -> each.endsWith("pages is 1000"));
    }
}
