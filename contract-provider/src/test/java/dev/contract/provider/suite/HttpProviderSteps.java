package dev.contract.provider.suite;

import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.ProviderState;
import dev.contract.core.suite.Fixtures;
import dev.contract.core.suite.HttpTable;
import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Providers that answer HTTP, and contracts about them. */
public final class HttpProviderSteps {

    private final Verification verification;
    private final List<Map<String, String>> rows = new ArrayList<>();

    public HttpProviderSteps(Verification verification) {
        this.verification = verification;
    }

    @Given("the following HTTP interactions have been defined:")
    public void defined(List<Map<String, String>> interactions) {
        interactions.forEach(row -> rows.add(withoutEmptyCells(row)));
    }

    @Given("a provider is started that returns the response from interaction {int}")
    public void start(int number) {
        verification.provider.add(interaction(number, Map.of()));
    }

    @Given("a provider is started that returns the responses from interactions {string}")
    public void start(String numbers) {
        Stream.of(numbers.split(",\\s*")).map(Integer::valueOf).forEach(this::start);
    }

    @Given("a provider is started that returns the response from interaction {int}, with the following changes:")
    public void start(int number, List<Map<String, String>> changes) {
        verification.provider.add(interaction(number, changes.get(0)));
    }

    @Given("a Pact file for interaction {int} is to be verified")
    public void verify(int number) throws Exception {
        verification.fromFile(interaction(number, Map.of()));
    }

    @Given("a Pact file for interaction {int} is to be verified from a Pact broker")
    public void verifyFromBroker(int number) {
        verification.fromBroker(number, interaction(number, Map.of()));
    }

    @Given("a Pact file for interaction {int} is to be verified with a provider state {string} defined")
    public void verifyGiven(int number, String state) throws Exception {
        verification.fromFile(given(interaction(number, Map.of()), List.of(new ProviderState(state))));
    }

    @Given("a Pact file for interaction {int} is to be verified with the following provider states defined:")
    public void verifyGiven(int number, List<Map<String, String>> states) throws Exception {
        List<ProviderState> given = states.stream()
                .map(row ->
                        new ProviderState(row.get("State Name"), Fixtures.object(row.getOrDefault("Parameters", "{}"))))
                .toList();
        verification.fromFile(given(interaction(number, Map.of()), given));
    }

    @Given("a Pact file for interaction {int} is to be verified, but is marked pending")
    public void verifyPending(int number) throws Exception {
        Interaction interaction = interaction(number, Map.of());
        verification.fromFile(interaction.withInfo(interaction.info().asPending()));
    }

    @Given("a Pact file for interaction {int} is to be verified with the following comments:")
    public void verifyWithComments(int number, List<Map<String, String>> comments) throws Exception {
        verification.fromFile(commented(interaction(number, Map.of()), comments));
    }

    @Given("a request filter is configured to make the following changes:")
    public void filter(List<Map<String, String>> changes) {
        verification.target =
                verification.target.withHeaders(Fixtures.headers(changes.get(0).get("headers")));
    }

    static Interaction given(Interaction interaction, List<ProviderState> states) {
        InteractionInfo info = interaction.info();
        return interaction.withInfo(new InteractionInfo(
                info.description(), states, info.key(), info.pending(), info.comments(), info.extra()));
    }

    static Interaction commented(Interaction interaction, List<Map<String, String>> comments) {
        InteractionInfo info = interaction.info();
        for (Map<String, String> row : comments) {
            String text = row.get("comment");
            info = row.get("type").equals("text")
                    ? info.withComment(text)
                    : info.withComments(info.comments().with(row.get("type"), text));
        }
        return interaction.withInfo(info);
    }

    /** The interaction of a row; its response stands in columns of its own. */
    private HttpInteraction interaction(int number, Map<String, String> changes) {
        Map<String, String> row = new HashMap<>(rows.get(number - 1));
        row.putAll(withoutEmptyCells(changes));
        Map<String, String> response = new HashMap<>();
        row.forEach((name, cell) -> {
            if (name.startsWith("response ")) {
                response.put(name.substring(9).replace("content", "content type"), cell);
            }
        });
        response.put("status", row.getOrDefault("response", "200"));
        return HttpTable.interaction("interaction " + number, row, response);
    }

    private static Map<String, String> withoutEmptyCells(Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        cells.values().removeIf(cell -> cell == null || cell.isEmpty());
        return cells;
    }
}
