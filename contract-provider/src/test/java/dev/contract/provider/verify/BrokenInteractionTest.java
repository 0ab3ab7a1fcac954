package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.provider.Contracts;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Interactions that break the verification itself, and runs that have none. */
class BrokenInteractionTest {

    private static final Target EMPTY = request -> new HttpResponse(200, Headers.NONE, Body.Absent.EMPTY);

    private static List<InteractionResult> verify(VerificationPlan plan, String... interactions) throws Exception {
        return new Verifier(plan)
                .verify("inventory", List.of(Contracts.found("web-shop", interactions)), ProgressListener.none())
                .results()
                .toList();
    }

    @Test
    void overflowOfTheStackIsAnErrorOfItsInteraction() throws Exception {
        List<InteractionResult> results = verify(
                VerificationPlan.against(request -> {
                    throw new StackOverflowError();
                }),
                Contracts.item(),
                Contracts.message());

        assertThat(results.get(0).outcome())
                .isEqualTo(new Outcome.Errored("The interaction could not be checked", "java.lang.StackOverflowError"));
        assertThat(results).hasSize(2);
    }

    @Test
    void stateThatThrowsAnErrorIsLeft() throws Exception {
        List<String> seen = new ArrayList<>();
        StateHandler states = StateHandler.of(Map.of("one item", params -> {
            seen.add("entered");
            throw new AssertionError("the table should be empty");
        }));

        List<InteractionResult> results =
                verify(VerificationPlan.against(EMPTY).withStates(states), Contracts.itemGiven("one item"));

        assertThat(results.get(0).outcome().reasons())
                .containsExactly("State change request failed: setup of state 'one item': "
                        + "java.lang.AssertionError: the table should be empty");
        assertThat(seen).containsExactly("entered");
    }

    @Test
    void filterThatSelectsNothingIsNoSuccess() {
        InteractionFilter filter = InteractionFilter.NONE
                .ofConsumers(Set.of("shop"))
                .ofDescription(Pattern.compile("item"))
                .ofState(Pattern.compile(""));
        VerificationPlan plan = VerificationPlan.against(EMPTY).withFilter(filter);

        assertThatThrownBy(() -> verify(plan, Contracts.item()))
                .isInstanceOf(NothingSelectedException.class)
                .hasMessage("No interaction is selected by the filter (consumer 'shop', description 'item', "
                        + "no provider state), so nothing would be verified. "
                        + "There are interactions of: 'web-shop' (1). Is the filter right?");
    }

    @Test
    void oneResultTwiceDoesNotCompleteAContract() throws Exception {
        FoundContract found = Contracts.found("web-shop", Contracts.item(), Contracts.item());
        VerificationReport report = new Verifier(VerificationPlan.against(EMPTY))
                .verify("inventory", List.of(found), ProgressListener.none());
        List<InteractionResult> both = report.results().toList();

        assertThat(new ContractResult(found, both).isPartial()).isFalse();
        assertThat(new ContractResult(found, List.of(both.get(0), both.get(0))).isPartial())
                .isTrue();
        assertThat(report.isEmpty()).isFalse();
    }
}
