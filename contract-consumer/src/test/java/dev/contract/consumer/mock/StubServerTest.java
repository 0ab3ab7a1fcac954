package dev.contract.consumer.mock;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.dsl.HttpDraft;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonObject;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a stub answers, says and refuses. */
class StubServerTest extends WithStub {

    @Test
    void whatNothingMatchesIsExplainedWithTheNearestInteraction() throws Exception {
        try (StubServer stub = start(contract("cart", THERE, HEALTH))) {
            HttpResponse<String> response = get(stub, "/stock/42?verbose=true");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.headers().firstValue("X-Pact-Unexpected-Request"))
                    .hasValue("1");
            JsonObject answer = json(response);
            assertThat(answer.text("nearest"))
                    .isEqualTo("\"a question for the stock given 'the book is there'\" (cart with inventory)");
            assertThat(answer.text("contract")).isEqualTo("cart.json");
            assertThat(answer.items("mismatches")).singleElement().satisfies(mismatch -> {
                assertThat(((JsonObject) mismatch).text("part")).isEqualTo("query");
                assertThat(((JsonObject) mismatch).text("path")).isEqualTo("verbose");
            });
            assertThat(answer.text("error", "")).contains("Unexpected query parameter 'verbose' received");
            assertThat(log)
                    .singleElement()
                    .asString()
                    .startsWith(
                            "GET /stock/42 → 500  nearest is \"a question for the stock given 'the book is there'\"")
                    .contains("Unexpected query parameter 'verbose' received");
        }
    }

    @Test
    void everyRequestIsOneLineOfTheLog() throws Exception {
        try (StubServer stub = start(contract("cart", THERE))) {
            get(stub, "/stock/42");
            get(stub, "/stock/42", "X-Provider-State", "x");
            get(stub, "/__contract");
        }
        assertThat(log)
                .hasSize(2)
                .startsWith(
                        "GET /stock/42 → 200  \"a question for the stock given 'the book is there'\" (cart with inventory)");
        assertThat(log.get(1)).startsWith("GET /stock/42 → 500  X-Provider-State: No interaction has the state 'x'");
    }

    @Test
    void contractsThatContradictEachOtherAreNamed() {
        HttpDraft fewer = given("the book is there")
                .uponReceiving("how many")
                .get("/stock/42")
                .willRespondWith(ok().json(Map.of("n", integer(5))));
        try (StubServer stub = start(contract("cart", THERE, MISSING), contract("shop", fewer, MISSING))) {
            assertThat(stub.warnings())
                    .containsExactly("\"a question for the stock given 'the book is there'\" (cart with inventory) and"
                            + " \"how many given 'the book is there'\" (shop with inventory) answer the same request"
                            + " differently: only the first is served.");
        }
    }

    @Test
    void optionalPartsAreNoContradictionButAnythingElseOfOneContractIs() {
        HttpDraft optional = uponReceiving("a user")
                .get("/user")
                .willRespondWith(ok().json(Map.of("name", "Ann", "mail", optional("a@b.c"))));
        HttpDraft other = uponReceiving("nobody").get("/user").willRespondWith(404);
        try (StubServer stub = start(contract("cart", optional))) {
            assertThat(stub.warnings()).isEmpty();
            assertThat(stub.interactions()).isEqualTo(2);
        }
        try (StubServer stub = start(contract("cart", other, optional))) {
            assertThat(stub.warnings())
                    .contains(
                            "\"nobody\" (cart with inventory) and \"a user\" (cart with inventory) answer the same request"
                                    + " differently: only the second is served.");
        }
    }

    @Test
    void whatCannotBeServedIsToldAndLeavesTheRest() throws Exception {
        HttpInteraction broken = THERE.interaction();
        HttpInteraction path =
                uponReceiving("a look").get("/__contract").willRespondWith(204).interaction();
        HttpInteraction odd = new HttpInteraction(
                new InteractionInfo("odd", List.of()),
                broken.request(),
                new Expected<>(
                        new dev.contract.core.model.HttpResponse(
                                204,
                                broken.response().example().headers(),
                                broken.response().example().body()),
                        broken.response().rules()));
        StubContract contract = new StubContract(
                new Contract("cart", "inventory", List.of(odd, path, HEALTH.interaction())), "cart.json");
        try (StubServer stub = start(contract)) {
            assertThat(stub.warnings()).hasSize(2);
            assertThat(stub.warnings().get(0))
                    .contains("\"odd\" answers with status 204 and a body")
                    .endsWith("(cart.json). It is not served.");
            assertThat(stub.warnings().get(1)).contains("its path belongs to the stub itself");
            assertThat(get(stub, "/health").statusCode()).isEqualTo(200);
            assertThat(json(get(stub, "/__contract")).items("contracts")).hasSize(1);
        }
    }

    @Test
    void responseThatIsNoLastOneIsNotServed() throws Exception {
        HttpDraft early = uponReceiving("early").get("/early").willRespondWith(100);
        HttpDraft hints = uponReceiving("hints").get("/hints").willRespondWith(103);
        HttpDraft upgrade = uponReceiving("upgrade").get("/upgrade").willRespondWith(101);
        try (StubServer stub = start(contract("cart", early, hints, upgrade, HEALTH))) {
            assertThat(stub.warnings()).hasSize(2);
            assertThat(stub.warnings().get(0))
                    .contains(
                            "\"early\" answers with status 100, after which clients wait for another (RFC 9110 §15.2)")
                    .endsWith("(cart.json). It is not served.");
            assertThat(stub.warnings().get(1)).contains("\"hints\" answers with status 103");
            assertThat(get(stub, "/early").statusCode()).isEqualTo(500);
            assertThat(get(stub, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void otherContractsTakeThePlaceOfThoseBefore() throws Exception {
        try (StubServer stub = start(contract("cart", THERE))) {
            stub.serve(List.of(contract("cart", HEALTH)));
            assertThat(get(stub, "/health").statusCode()).isEqualTo(200);
            assertThat(get(stub, "/stock/42").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void browsersOfOtherOriginsAreLetIn() throws Exception {
        try (StubServer stub = StubServer.settings().cors().start(List.of(contract("cart", THERE)))) {
            HttpResponse<String> preflight = send(to(stub, "/__contract/state")
                    .method("OPTIONS", BodyPublishers.noBody())
                    .headers("Origin", "http://shop", "Access-Control-Request-Method", "PUT"));
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                    .hasValue("PUT");
            assertThat(get(stub, "/stock/42", "Origin", "http://shop")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .hasValue("http://shop");
            assertThat(get(stub, "/none", "Origin", "http://shop").headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("http://shop");
        }
    }

    @Test
    void delayHoldsBackResponsesOfContractsOnly() throws Exception {
        try (StubServer stub = StubServer.settings()
                .log(log::add)
                .delay(Duration.ofDays(1))
                .start(List.of(contract("cart", HEALTH)))) {
            CompletableFuture<?> late =
                    HttpClient.newHttpClient().sendAsync(to(stub, "/health").build(), BodyHandlers.discarding());
            while (log.isEmpty()) {
                assertThat(get(stub, "/__contract").statusCode()).isEqualTo(200);
            }
            assertThat(get(stub, "/none").statusCode()).isEqualTo(500);
            assertThat(late).isNotDone();
        }
    }

    @Test
    void httpsIsSpokenWithACertificateOfItsOwn() throws Exception {
        try (StubServer stub = StubServer.settings().https().start(List.of(contract("cart", THERE)))) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(stub.sslContext()).build();
            assertThat(stub.uri()).hasScheme("https");
            assertThat(client.send(to(stub, "/stock/42").build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void portThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            StubServer.settings().port(taken.getLocalPort()).start(List.of()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }
}
