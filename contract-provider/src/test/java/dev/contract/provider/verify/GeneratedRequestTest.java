package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.state.StateSetup;
import dev.contract.provider.target.HttpTarget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class GeneratedRequestTest {

    private static final String STATE = "one item";

    private StubServer provider;
    private HttpTarget target;

    @BeforeEach
    void start() throws Exception {
        provider = new StubServer().on("GET /items/7", 200, "{\"name\": \"nut\", \"quantity\": 3}");
        target = HttpTarget.at(provider.url());
    }

    @AfterEach
    void stop() {
        target.close();
        provider.close();
    }

    /** A request for an item in a state with the parameter {@code id} 1. */
    private static FoundContract itemWith(String generators) {
        return Contracts.found(
                "web-shop",
                Contracts.itemGiven(STATE)
                        .replace(
                                "\"path\": \"/items/1\",",
                                "\"path\": \"/items/1\", \"generators\": " + generators + ","));
    }

    private static FoundContract itemOfTheState(String name) {
        return itemWith("{\"path\": {\"type\": \"ProviderState\", \"expression\": \"/items/${" + name + "}\"}}");
    }

    private InteractionResult verify(StateHandler states, FoundContract contract) {
        return new Verifier(VerificationPlan.against(target).withStates(states))
                .verify(contract, contract.contract().interactions().get(0));
    }

    private static StateHandler setup(StateSetup setup) {
        return StateHandler.of(Map.of(STATE, setup));
    }

    @Test
    void valueOfALambdaIsSent() {
        StateHandler states =
                StateHandler.of(Map.of("one item", StateSetup.returning(params -> Map.of("id", 7, "name", "nut"))));

        assertThat(verify(states, itemOfTheState("id")).outcome()).isEqualTo(new Outcome.Passed());
        assertThat(provider.requests()).containsExactly("GET /items/7");
    }

    @Test
    void valueOfAStateUrlIsSent() {
        provider.on("POST /states", 200, "{\"id\": 7}");
        StateHandler states = StateHandler.url(provider.url().resolve("/states"));

        assertThat(verify(states, itemOfTheState("id")).outcome()).isEqualTo(new Outcome.Passed());
        assertThat(provider.requests()).last().isEqualTo("GET /items/7");
    }

    @Test
    void answerOfAStateUrlThatIsNoObjectHasNoValues() {
        provider.on("POST /states", 200, "text/plain", "done");
        StateHandler states = StateHandler.url(provider.url().resolve("/states"));

        verify(states, itemOfTheState("id"));

        assertThat(provider.requests()).last().isEqualTo("GET /items/1");
    }

    @Test
    void parametersOfTheStateAreValuesToo() {
        InteractionResult result = verify(setup(params -> {}), itemOfTheState("id"));

        assertThat(provider.requests()).containsExactly("GET /items/1");
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void missingValueIsAnErrorThatNamesTheStateAndNothingIsSent() {
        InteractionResult result =
                verify(setup(StateSetup.returning(params -> Map.of("name", "nut"))), itemOfTheState("code"));

        assertThat(result.outcome())
                .isEqualTo(new Outcome.Errored(
                        "The request could not be generated",
                        "path: state \"one item\" returned no value for \"code\"; available: id, name"));
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void reportsShowTheRequestThatWasSent() {
        provider.on("GET /items/7", 500, "{}");

        InteractionResult result = verify(setup(StateSetup.returning(params -> Map.of("id", 7))), itemOfTheState("id"));

        assertThat(ConsoleReport.in(false).render(result, provider.url()))
                .contains("GET /items/7\n", provider.url() + "/items/7'")
                .doesNotContain("/items/1");
    }

    @Test
    void generatorThatCannotBeUsedIsNotVerifiable() {
        InteractionResult result = verify(
                setup(params -> {}),
                itemWith("{\"header\": {\"Accept\": {\"type\": \"Date\", \"expression\": \"soon\"}}}"));

        assertThat(result.outcome())
                .isEqualTo(new Outcome.NotVerifiable(List.of("the generator for header Accept cannot be used: "
                        + "Date: in \"soon\": expected now, today, yesterday, tomorrow, next or last "
                        + "at position 1 but found \"soon\"")));
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void unknownGeneratorIsAWarning() {
        InteractionResult result =
                verify(setup(params -> {}), itemWith("{\"header\": {\"Accept\": {\"type\": \"Oracle\"}}}"));

        assertThat(result.warnings())
                .containsExactly("the generator type 'Oracle' is unknown: the example value of header Accept is used");
        assertThat(provider.requests()).containsExactly("GET /items/1");
    }

    @Test
    void valuesReplaceParametersOfTheSameName() throws Exception {
        StateChanges changes = new StateChanges(setup(StateSetup.returning(params -> Map.of("id", 7))), "web-shop");

        changes.enter(itemOfTheState("id").contract().interactions().get(0).states());

        assertThat(changes.values().values()).isEqualTo(JsonObject.of("id", 7));
        assertThat(changes.values().states()).containsExactly(STATE);
    }
}
