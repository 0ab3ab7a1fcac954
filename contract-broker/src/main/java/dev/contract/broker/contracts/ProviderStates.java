package dev.contract.broker.contracts;

import dev.contract.broker.db.Database;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states that a provider has to be put into, as the newest contracts of its consumers ask for them. */
public final class ProviderStates {

    /** A state with its parameters, as JSON text or empty. */
    private record State(
            String name, String parameters, @Nullable JsonValue json) {}

    private static final Comparator<State> ORDER =
            Comparator.comparing(State::name).thenComparing(State::parameters);

    private final Database database;
    private final Registry registry;

    public ProviderStates(Database database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** The states that contracts of a branch or environment ask for, or those of the main branches. */
    List<JsonObject> list(String provider, @Nullable String branch, @Nullable String environment) {
        return database.read(handle -> {
            Participant found = registry.requireParticipant(handle, "provider", provider);
            List<Publication> contracts = selection(branch, environment).from(handle, found.id());
            if (contracts.isEmpty() && branch == null && environment == null) {
                contracts = ProviderSelection.latest(null).from(handle, found.id());
            }
            Map<State, List<String>> consumers = new TreeMap<>(ORDER);
            for (Publication contract : contracts.stream()
                    .sorted(Comparator.comparing(Publication::versionId))
                    .toList()) {
                states(new ContentStore(handle).contract(contract.contentId())).forEach(state -> {
                    List<String> names = consumers.computeIfAbsent(state, key -> new ArrayList<>());
                    if (!names.contains(contract.consumer())) {
                        names.add(contract.consumer());
                    }
                });
            }
            return consumers.entrySet().stream()
                    .map(entry -> JsonObject.of("name", entry.getKey().name())
                            .withOptional("params", entry.getKey().json())
                            .with("consumers", entry.getValue()))
                    .toList();
        });
    }

    private static ProviderSelection selection(@Nullable String branch, @Nullable String environment) {
        return environment == null
                ? ProviderSelection.latestOnBranch(branch)
                : ProviderSelection.inEnvironment(environment);
    }

    private static List<State> states(JsonObject contract) {
        return Stream.concat(contract.items("interactions").stream(), contract.items("messages").stream())
                .filter(JsonObject.class::isInstance)
                .flatMap(item -> ofInteraction((JsonObject) item))
                .toList();
    }

    private static Stream<State> ofInteraction(JsonObject interaction) {
        String single = interaction.text("providerState", interaction.text("provider_state", ""));
        Stream<State> first = single.isEmpty() ? Stream.empty() : Stream.of(new State(single, "", null));
        return Stream.concat(
                first,
                interaction.items("providerStates").stream()
                        .filter(state -> state instanceof JsonString || state instanceof JsonObject)
                        .map(state -> state instanceof JsonString name
                                ? new State(name.value(), "", null)
                                : state((JsonObject) state)));
    }

    private static State state(JsonObject state) {
        JsonObject parameters = state.object("params");
        return parameters.isEmpty()
                ? new State(state.text("name", ""), "", null)
                : new State(state.text("name", ""), parameters.toString(), parameters);
    }
}
