package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.JsonObject;
import dev.contract.provider.Contracts;
import dev.contract.provider.state.StateHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifierStatesTest extends VerifierFixture {

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
}
