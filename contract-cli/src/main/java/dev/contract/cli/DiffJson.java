package dev.contract.cli;

import dev.contract.core.compare.ContractDiff;
import dev.contract.core.compare.InteractionDiff;
import dev.contract.core.compare.PlaceChange;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.ProviderState;
import java.util.Locale;

/** Two contracts compared, for programs. */
final class DiffJson {

    private DiffJson() {}

    static JsonObject of(String old, String changed, ContractDiff diff) {
        return JsonObject.of(
                "consumer", diff.consumer(),
                "provider", diff.provider(),
                "old", old,
                "new", changed,
                "breaking", diff.isBreaking(),
                "unchanged", diff.unchanged(),
                "interactions",
                        diff.interactions().stream().map(DiffJson::interaction).toList());
    }

    private static JsonObject interaction(InteractionDiff diff) {
        JsonObject json = JsonObject.of("change", word(diff.kind()), "breaking", diff.isBreaking())
                .withAll(named(diff.interaction()))
                .with("pending", diff.interaction().info().pending());
        Interaction before = diff.before();
        if (before != null && diff.kind() == InteractionDiff.Kind.RENAMED) {
            json = json.with("before", named(before));
        }
        return json.with("changes", diff.changes().stream().map(DiffJson::place).toList());
    }

    private static JsonObject named(Interaction interaction) {
        return JsonObject.of(
                "type", interaction.type().wireName(),
                "description", interaction.description(),
                "providerStates",
                        interaction.states().stream().map(DiffJson::state).toList());
    }

    private static JsonObject state(ProviderState state) {
        return JsonObject.of("name", state.name(), "params", state.params());
    }

    private static JsonObject place(PlaceChange change) {
        return JsonObject.of(
                "message", change.message(),
                "part", change.part().wireName(),
                "path", change.path(),
                "change", word(change.kind()),
                "words", change.words(),
                "breaking", change.isBreaking(),
                "old", change.before(),
                "new", change.after());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
