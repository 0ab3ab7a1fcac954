package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.HttpMessageTarget;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.target.MessageProducers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private static final String GOOD = "{\"name\": \"nut\", \"quantity\": 3}";

    private StubServer provider;
    private HttpTarget target;

    @BeforeEach
    void start() throws Exception {
        provider = new StubServer().on("GET /items/1", 200, GOOD);
        target = HttpTarget.at(provider.url());
    }

    @AfterEach
    void stop() {
        target.close();
        provider.close();
    }

    private VerificationReport verify(FoundContract... contracts) throws Exception {
        return verify(VerificationPlan.against(target), contracts);
    }

    private static VerificationReport verify(VerificationPlan plan, FoundContract... contracts) throws Exception {
        return new Verifier(plan).verify("inventory", List.of(contracts), ProgressListener.none());
    }

    private static InteractionResult only(VerificationReport report) {
        return report.results()
                .reduce((a, b) -> {
                    throw new AssertionError("more than one result: " + a + b);
                })
                .orElseThrow();
    }

    @Test
    void keptContractPasses() throws Exception {
        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item()));

        assertThat(report.isSuccess()).isTrue();
        assertThat(only(report).outcome()).isEqualTo(new Outcome.Passed());
        assertThat(provider.requests()).containsExactly("GET /items/1");
    }

    @Test
    void renamedFieldIsNamedWithAHint() throws Exception {
        provider.on("GET /items/1", 200, "{\"name\": \"nut\", \"qty\": 3}");

        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item()));

        assertThat(report.isSuccess()).isFalse();
        assertThat(only(report).outcome().mismatches()).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.message()).contains("quantity");
            assertThat(mismatch.hint()).contains("qty");
        });
    }

    @Test
    void statusAndBodyAreBothReported() throws Exception {
        provider.on("GET /items/1", 500, "{}");

        assertThat(only(verify(Contracts.found("web-shop", Contracts.item())))
                        .outcome()
                        .mismatches())
                .extracting(Mismatch::place)
                .contains("status")
                .hasSizeGreaterThan(1);
    }

    @Test
    void providerThatIsDownIsAnErrorOfEachInteraction() throws Exception {
        provider.close();

        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item(), Contracts.item()));

        assertThat(report.results().map(result -> result.outcome().word())).containsExactly("error", "error");
        assertThat(report.results()
                        .findFirst()
                        .orElseThrow()
                        .outcome()
                        .reasons()
                        .get(0))
                .startsWith("No answer from the provider: GET " + provider.url() + "/items/1: nothing listens there");
    }

    @Test
    void providerThatKeepsSilentIsNotAskedForever() throws Exception {
        provider.close();
        String[] items = Collections.nCopies(7, Contracts.item()).toArray(String[]::new);

        VerificationReport report = verify(Contracts.found("web-shop", items));

        assertThat(report.results()
                        .skip(5)
                        .map(result -> result.outcome().reasons().get(0)))
                .hasSize(2)
                .containsOnly("Not tried: there was no answer the last 5 times");
    }

    @Test
    void silenceOfMessagesSaysNothingAboutRequests() throws Exception {
        StubServer gone = new StubServer();
        gone.close();
        List<String> interactions = new ArrayList<>(Collections.nCopies(6, Contracts.message()));
        interactions.add(Contracts.item());
        try (HttpTarget messages = HttpTarget.at(gone.url())) {
            VerificationPlan plan = VerificationPlan.against(target).withMessages(HttpMessageTarget.at(messages, ""));
            FoundContract contract = Contracts.found("web-shop", interactions.toArray(String[]::new));

            List<InteractionResult> results = verify(plan, contract).results().toList();

            assertThat(results.get(5).outcome().reasons().get(0)).startsWith("Not tried: ");
            assertThat(results.get(6).outcome().word()).isEqualTo("passed");
        }
    }

    @Test
    void stateUrlThatKeepsSilentIsNotAskedForever() throws Exception {
        StubServer gone = new StubServer();
        gone.close();
        String[] items = Collections.nCopies(7, Contracts.item()).toArray(String[]::new);
        VerificationPlan plan = VerificationPlan.against(target).withStates(StateHandler.url(gone.url()));

        VerificationReport report = verify(plan, Contracts.found("web-shop", items));

        assertThat(report.isStateUnreached()).isTrue();
        assertThat(report.results()
                        .skip(5)
                        .map(result -> result.outcome().reasons().get(0)))
                .containsOnly("Not tried: there was no answer the last 5 times");
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void bodyIsKeptOnlyWhereAReportShowsIt() throws Exception {
        provider.on("GET /items/2", 200, "{\"name\": \"" + "é".repeat(1_000_000) + "\"}");
        String large = Contracts.item().replace("/items/1", "/items/2");

        List<InteractionResult> results = verify(Contracts.found("web-shop", Contracts.item(), large))
                .results()
                .toList();

        assertThat(results.get(0).exchange().received()).isNull();
        assertThat(results.get(1).outcome().word()).isEqualTo("failed");
        assertThat(Objects.requireNonNull(results.get(1).exchange().received())
                        .bytes()
                        .text())
                .startsWith("{\"name\": \"éé")
                .endsWith("é")
                .hasSizeLessThan(10_000);
    }

    @Test
    void targetThatThrowsIsAnErrorToo() throws Exception {
        VerificationPlan plan = VerificationPlan.against(request -> {
            throw new IllegalStateException("no application context");
        });

        assertThat(only(verify(plan, Contracts.found("web-shop", Contracts.item())))
                        .outcome()
                        .reasons()
                        .get(0))
                .contains("no application context");
    }

    @Test
    void statesAreEnteredWithTheirParametersBeforeTheRequest() throws Exception {
        List<Object> seen = new ArrayList<>();
        VerificationPlan plan =
                VerificationPlan.against(target).withStates(StateHandler.of(Map.of("one item", seen::add)));

        assertThat(verify(plan, Contracts.found("web-shop", Contracts.itemGiven("one item")))
                        .isSuccess())
                .isTrue();
        assertThat(seen).containsExactly(JsonObject.of("id", 1));
    }

    @Test
    void stateUrlGetsSetupAndTeardown() throws Exception {
        provider.on("POST /states?test=1", 204, "");
        StateHandler states =
                StateHandler.url(provider.url().resolve("/states?test=1")).withTeardown();

        verify(
                VerificationPlan.against(target).withStates(states),
                Contracts.found("web-shop", Contracts.itemGiven("one item")));

        String change = "POST /states?test=1 {\"consumer\":\"web-shop\",\"state\":\"one item\",\"params\":{\"id\":1},";
        assertThat(provider.requests())
                .containsExactly(change + "\"action\":\"setup\"}", "GET /items/1", change + "\"action\":\"teardown\"}");
    }

    @Test
    void failingStateFailsTheInteractionWithoutARequest() throws Exception {
        VerificationPlan plan = VerificationPlan.against(target)
                .withStates(StateHandler.of(Map.of("one item", params -> {
                    throw new IllegalStateException("database is down");
                })));

        InteractionResult result = only(verify(plan, Contracts.found("web-shop", Contracts.itemGiven("one item"))));

        assertThat(result.outcome().reasons())
                .containsExactly("State change request failed: setup of state 'one item': "
                        + "java.lang.IllegalStateException: database is down");
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void stateUrlThatRefusesSaysWhy() throws Exception {
        provider.on("POST /states", 500, "no such table");
        StateHandler states = StateHandler.url(provider.url().resolve("/states"));

        InteractionResult result = only(verify(
                VerificationPlan.against(target).withStates(states),
                Contracts.found("web-shop", Contracts.itemGiven("one item"))));

        assertThat(result.outcome().reasons().get(0))
                .isEqualTo("State change request failed: setup of state 'one item': POST " + provider.url()
                        + "/states answered 500: no such table");
    }

    @Test
    void unknownStatesAreAllListedBeforeTheFirstRequest() {
        VerificationPlan plan = VerificationPlan.against(target).withStates(StateHandler.of(Map.of()));

        assertThatThrownBy(() -> verify(
                        plan,
                        Contracts.found(
                                "web-shop", Contracts.item(), Contracts.itemGiven("b"), Contracts.itemGiven("a")),
                        Contracts.found("app", Contracts.itemGiven("b"))))
                .isInstanceOf(UnknownStatesException.class)
                .hasMessage("There are no handlers for 2 provider states:\n"
                        + "    'a', needed by web-shop\n    'b', needed by app, web-shop");
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void withoutAnyStateHandlerTheInteractionIsTriedWithAWarning() throws Exception {
        InteractionResult result = only(verify(Contracts.found("web-shop", Contracts.itemGiven("one item"))));

        assertThat(result.outcome().isPassed()).isTrue();
        assertThat(result.warnings())
                .containsExactly("no provider state callback is configured, so nothing was set up for 'one item'");
    }

    @Test
    void pendingInteractionFailsWithoutBreakingTheBuild() throws Exception {
        provider.on("GET /items/1", 404, "{}");

        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item(", \"pending\": true")));

        assertThat(report.isSuccess()).isTrue();
        assertThat(only(report).pending()).isTrue();
        assertThat(only(report).isGood()).isFalse();
    }

    @Test
    void messageWithoutProducerIsNotVerifiable() throws Exception {
        VerificationReport report = verify(Contracts.found("web-shop", Contracts.message()));

        assertThat(report.isSuccess()).isFalse();
        assertThat(only(report).outcome())
                .isEqualTo(
                        new Outcome.NotVerifiable(List.of("no message producer is registered for 'an item was sold'")));
    }

    @Test
    void messageOfAProducerIsChecked() throws Exception {
        Message sold = new Message(new Body.Json(JsonObject.of("id", 2)), JsonObject.EMPTY);
        VerificationPlan plan = VerificationPlan.against(target)
                .withMessages(new MessageProducers().message("an item was sold", () -> sold));

        assertThat(only(verify(plan, Contracts.found("web-shop", Contracts.message())))
                        .outcome()
                        .mismatches())
                .extracting(Mismatch::place)
                .containsExactly("body $.id");
    }

    @Test
    void unknownRuleIsNotVerifiable() throws Exception {
        String response = Contracts.item().replace("\"status\": 200,", """
                "status": 200, "matchingRules": {"body": {"$.name": {"matchers": [{"match": "telepathy"}]}}},""");

        assertThat(only(verify(Contracts.found("web-shop", response))).outcome().word())
                .isEqualTo("not verifiable");
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void filterLeavesOutTheRest() throws Exception {
        InteractionFilter filter =
                InteractionFilter.NONE.ofConsumers(Set.of("web-shop")).ofState(Pattern.compile("one"));
        VerificationReport report = verify(
                VerificationPlan.against(target).withFilter(filter),
                Contracts.found("web-shop", Contracts.item(), Contracts.itemGiven("one item")),
                Contracts.found("app", Contracts.itemGiven("one item")));

        assertThat(report.results().map(result -> result.outcome().word()))
                .containsExactly("skipped", "passed", "skipped");
        assertThat(report.contracts()).allMatch(ContractResult::isPartial);
        assertThat(report.isSuccess()).isTrue();
    }

    @Test
    void listenerHearsOfEachInteraction() throws Exception {
        List<String> heard = new ArrayList<>();
        new Verifier(VerificationPlan.against(target))
                .verify(
                        "inventory",
                        List.of(Contracts.found("web-shop", Contracts.item(), Contracts.message())),
                        (result, done, total) -> heard.add(
                                done + "/" + total + " " + result.outcome().word()));

        assertThat(heard).containsExactly("1/2 passed", "2/2 not verifiable");
    }
}
