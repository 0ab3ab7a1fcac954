package dev.contract.consumer.mock;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.dsl.HttpDraft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class MockProviderTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final HttpDraft STOCK = given("the book is there")
            .uponReceiving("a question for the stock")
            .get("/stock/42")
            .willRespondWith(ok().header("X-Shelf", "7").json(Map.of("quantity", integer(5))));

    private final MockProvider mock = MockProvider.start("inventory");

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void matchingRequestGetsTheExample() throws Exception {
        mock.expect(STOCK);
        HttpResponse<String> response = get("/stock/42");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Shelf")).hasValue("7");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("{\"quantity\":5}");
        mock.verify();
    }

    @Test
    void optionalPartsOfAnAnswerTakeTurns() throws Exception {
        mock.expect(uponReceiving("a user")
                .get("/user")
                .willRespondWith(ok().json(Map.of("name", like("Ann"), "mail", optional(like("a@b.c"))))));
        assertThat(get("/user").body()).isEqualTo("{\"mail\":\"a@b.c\",\"name\":\"Ann\"}");
        assertThatThrownBy(mock::verify)
                .hasMessageContaining("\"a user (without what is optional)\" was expected but never received")
                .hasMessageContaining("let the consumer send it once more");
        assertThat(get("/user").body()).isEqualTo("{\"name\":\"Ann\"}");
        mock.verify();
    }

    @Test
    void unexpectedRequestIsExplainedWithTheNearestInteraction() throws Exception {
        mock.expect(STOCK, uponReceiving("a list").get("/stock").willRespondWith(ok()));
        HttpResponse<String> response = get("/stock/42?verbose=true");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("X-Pact-Unexpected-Request")).hasValue("1");
        assertThat(mock.result().report())
                .contains(
                        "Unexpected request: GET /stock/42?verbose=true",
                        "Nearest is \"a question for the stock given 'the book is there'\"",
                        "query verbose: Unexpected query parameter 'verbose' received");
        assertThatThrownBy(mock::verify).isInstanceOf(AssertionError.class);
    }

    @Test
    void missingRequestIsNamed() {
        mock.expect(STOCK);
        assertThat(mock.result().report())
                .contains("Missing request: GET /stock/42", "\"a question for the stock given 'the book is there'\"");
    }

    @Test
    void wrongBodyIsExplainedFieldByField() throws Exception {
        mock.expect(uponReceiving("a reservation")
                .post("/reservations")
                .json(Map.of("isbn", like("1"), "quantity", integer(1)))
                .willRespondWith(status(201)));
        HttpResponse<String> response = send("POST", "/reservations", "{\"isbn\":\"1\",\"quantity\":\"two\"}");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(mock.result().report())
                .contains("body $.quantity: Expected 'two' (String) to be an integer  [rule: integer]");
    }

    @Test
    void mostSpecificInteractionAnswers() throws Exception {
        mock.expect(
                uponReceiving("any book")
                        .get(matching("/books/\\d+", "/books/1"))
                        .willRespondWith(ok().json("any")),
                uponReceiving("book 42").get("/books/42").willRespondWith(ok().json("the one")));
        assertThat(get("/books/42").body()).isEqualTo("\"the one\"");
        assertThat(get("/books/7").body()).isEqualTo("\"any\"");
    }

    @Test
    void interactionsThatNoRequestCanTellApartAreRefused() {
        mock.expect(STOCK);
        HttpDraft twin = given("the book is sold out")
                .uponReceiving("a question for the stock")
                .get("/stock/42")
                .willRespondWith(ok().json(Map.of("quantity", 0)));
        assertThatThrownBy(() -> mock.expect(twin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No request can tell")
                .hasMessageContaining("the book is sold out");
    }

    @Test
    void answersWithoutBodyHaveNone() throws Exception {
        mock.expect(
                uponReceiving("nothing").delete("/a").willRespondWith(204),
                uponReceiving("a look").head("/a").willRespondWith(ok().json(Map.of("a", 1))));
        assertThat(send("DELETE", "/a", "").body()).isEmpty();
        assertThat(send("HEAD", "/a", "").statusCode()).isEqualTo(200);
    }

    @Test
    void pathIsFoundHoweverItIsEncoded() throws Exception {
        mock.expect(uponReceiving("a user").get("/users/José").willRespondWith(ok().json("José")));
        assertThat(get("/users/Jos%c3%a9").statusCode()).isEqualTo(200);
    }

    @Test
    void literalValueSaysMoreThanARule() throws Exception {
        mock.expect(
                uponReceiving("any book")
                        .get("/books")
                        .query("id", matching("\\d+", "1"))
                        .willRespondWith(ok().json("any")),
                uponReceiving("book 42").get("/books").query("id", "42").willRespondWith(ok().json("the one")));
        assertThat(get("/books?id=42").body()).isEqualTo("\"the one\"");
        assertThat(get("/books?id=7").body()).isEqualTo("\"any\"");
    }

    @Test
    void responseThatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> mock.expect(uponReceiving("nothing")
                        .delete("/a")
                        .willRespondWith(status(204).json(Map.of("a", 1)))))
                .hasMessageContaining("status 204 and a body");
        assertThatThrownBy(
                        () -> mock.expect(uponReceiving("nothing yet").get("/a").willRespondWith(100)))
                .hasMessageContaining("status 100, after which clients wait for another");
    }

    @Test
    void portInUseIsSaidSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MockProvider.start("inventory", taken.getLocalPort()))
                    .hasMessage("The mock provider 'inventory' cannot listen on port %d: it is in use."
                                    .formatted(taken.getLocalPort())
                            + " Leave out the port to take a free one.");
        }
    }

    private HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return send("GET", target, "");
    }

    private HttpResponse<String> send(String method, String target, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.url() + target));
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
