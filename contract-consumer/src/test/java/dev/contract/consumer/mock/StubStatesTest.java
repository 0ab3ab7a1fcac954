package dev.contract.consumer.mock;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.dsl.HttpDraft;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of several answers a stub gives: by provider states that are chosen, or by none. */
class StubStatesTest extends WithStub {

    @Test
    void withoutAChoiceTheFirstThatSucceedsAnswers() throws Exception {
        HttpDraft other = given("many books")
                .uponReceiving("a question for the stock")
                .get("/stock/42")
                .willRespondWith(ok().json(Map.of("quantity", integer(900))));
        try (StubServer stub = start(contract("cart", MISSING, THERE, other))) {
            assertThat(get(stub, "/stock/42").body()).isEqualTo("{\"quantity\":5}");
            assertThat(get(stub, "/stock/42").body()).as("no turns").isEqualTo("{\"quantity\":5}");
        }
        try (StubServer stub = start(contract("cart", MISSING))) {
            assertThat(get(stub, "/stock/42").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void headerChoosesTheStateOfOneRequest() throws Exception {
        try (StubServer stub = start(contract("cart", THERE, MISSING))) {
            assertThat(get(stub, "/stock/42", "X-Provider-State", "the book is missing")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(stub, "/stock/42").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void headerMayHaveAnotherName() throws Exception {
        try (StubServer stub =
                StubServer.settings().stateHeader("X-State").start(List.of(contract("cart", THERE, MISSING)))) {
            assertThat(get(stub, "/stock/42", "x-state", "the book is missing").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void unknownStateIsRefusedWithTheKnownOnes() throws Exception {
        try (StubServer stub = start(contract("cart", THERE, MISSING))) {
            HttpResponse<String> response = get(stub, "/stock/42", "X-Provider-State", "the book is mising");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.headers().firstValue("X-Pact-Unexpected-Request"))
                    .hasValue("1");
            assertThat(json(response).text("error"))
                    .isEqualTo("X-Provider-State: No interaction has the state 'the book is mising'."
                            + " There are: 'the book is missing', 'the book is there'.");
            assertThatThrownBy(() -> stub.choose("the book is mising")).hasMessageContaining("No interaction has");
        }
    }

    @Test
    void stateIsSwitchedWhileTheStubRuns() throws Exception {
        try (StubServer stub = start(contract("cart", THERE, MISSING, HEALTH))) {
            HttpResponse<String> chosen = put(stub, "{\"state\": \"the book is missing\"}");
            assertThat(chosen.body()).isEqualTo("{\"chosen\":[\"the book is missing\"]}");
            assertThat(get(stub, "/stock/42").statusCode()).isEqualTo(404);
            assertThat(get(stub, "/health").statusCode()).as("of no state").isEqualTo(200);
            assertThat(get(stub, "/stock/42", "X-Provider-State", "the book is there")
                            .statusCode())
                    .isEqualTo(200);

            send(to(stub, "/__contract/state").DELETE());
            assertThat(get(stub, "/stock/42").statusCode()).isEqualTo(200);
            stub.choose("the book is missing");
            assertThat(get(stub, "/__contract/state").body()).contains("the book is missing");
        }
    }

    @Test
    void wrongChoiceIsRefusedAndChangesNothing() throws Exception {
        try (StubServer stub = start(contract("cart", THERE, MISSING))) {
            put(stub, "{\"states\": [\"the book is missing\"]}");
            for (String wrong : List.of("", "[]", "{", "{\"state\": 1}", "{\"states\": [1]}", "{\"other\": \"x\"}")) {
                assertThat(put(stub, wrong).statusCode()).as(wrong).isEqualTo(400);
            }
            HttpResponse<String> unknown = put(stub, "{\"state\": \"a flood\"}");
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(json(unknown).text("error")).contains("'a flood'", "'the book is there'");
            assertThat(get(stub, "/__contract/states").statusCode()).isEqualTo(404);
            assertThat(get(stub, "/stock/42").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void allChosenStatesComeBeforeSomeThenNoneThenOthers() throws Exception {
        HttpDraft both = given("the book is there")
                .given("it is cheap")
                .uponReceiving("a question for the stock")
                .get("/stock/42")
                .willRespondWith(201);
        HttpDraft none = uponReceiving("a question").get("/stock/42").willRespondWith(202);
        try (StubServer stub = start(contract("cart", none, THERE, both, MISSING))) {
            assertThat(status(stub, "the book is there", "it is cheap")).isEqualTo(201);
            assertThat(status(stub, "the book is there")).isEqualTo(200);
            assertThat(status(stub, "it is cheap")).isEqualTo(201);
            assertThat(status(stub, "the book is missing", "it is cheap")).isEqualTo(404);
        }
        try (StubServer stub = start(contract(
                "cart",
                THERE,
                none,
                given("a user").uponReceiving("a login").get("/user").willRespondWith(200)))) {
            assertThat(status(stub, "a user")).as("none before others").isEqualTo(202);
        }
    }

    private static int status(StubServer stub, String... states) throws Exception {
        stub.choose(states);
        return get(stub, "/stock/42").statusCode();
    }

    @Test
    void emptyNameChoosesWhatHasNoState() throws Exception {
        HttpDraft none = uponReceiving("a question").get("/stock/42").willRespondWith(404);
        try (StubServer stub = start(contract("cart", THERE, none))) {
            assertThat(get(stub, "/stock/42", "X-Provider-State", "").statusCode())
                    .isEqualTo(404);
            assertThat(status(stub, "")).isEqualTo(404);
            assertThat(status(stub)).isEqualTo(200);
        }
    }

    @Test
    void chosenStateComesBeforeTheRequestThatSaysMore() throws Exception {
        HttpDraft literal = given("the book is there")
                .uponReceiving("this book")
                .get("/stock/42")
                .header("Accept", "application/json")
                .willRespondWith(200);
        HttpDraft any = given("the book is missing")
                .uponReceiving("any book")
                .get(matching("/stock/\\d+", "/stock/1"))
                .willRespondWith(404);
        try (StubServer stub = start(contract("cart", any, literal))) {
            assertThat(get(stub, "/stock/42", "Accept", "application/json").statusCode())
                    .isEqualTo(200);
            stub.choose("the book is missing");
            assertThat(get(stub, "/stock/42", "Accept", "application/json").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void onlyWantedStatesAreServed() throws Exception {
        try (StubServer stub = StubServer.settings()
                .onlyStates(names -> names.contains("the book is missing"))
                .start(List.of(contract("cart", THERE, MISSING, HEALTH)))) {
            assertThat(stub.interactions()).isEqualTo(1);
            assertThat(get(stub, "/stock/42").statusCode()).isEqualTo(404);
            assertThat(get(stub, "/health").statusCode()).isEqualTo(500);
        }
    }
}
