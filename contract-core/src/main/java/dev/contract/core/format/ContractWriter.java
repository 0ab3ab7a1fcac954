package dev.contract.core.format;

import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.SyncMessageInteraction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes contract files in one canonical form per version: the same contract gives the same bytes. */
public final class ContractWriter {

    private ContractWriter() {}

    /**
     * The contract as a file of the given version, indented, UTF-8, with a newline at the end. What the version has
     * no words for, such as a second provider state before 3, is left out; rules never are, as a file that says less
     * would let more pass.
     *
     * @throws IllegalArgumentException if the version knows no such interactions
     */
    public static byte[] write(Contract contract, SpecVersion version) {
        return (toJson(contract, version).pretty() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static JsonObject toJson(Contract contract, SpecVersion version) {
        refuseWhatTheVersionCannotSay(contract, version);
        Map<String, JsonValue> json = new LinkedHashMap<>();
        json.put("consumer", participant(contract.consumer(), contract.extra().object("consumer")));
        boolean messages = version == SpecVersion.V3
                && !contract.interactions().isEmpty()
                && !(contract.interactions().get(0) instanceof HttpInteraction);
        InteractionWriter writer = new InteractionWriter(version);
        List<JsonValue> interactions = contract.interactions().stream()
                .map(interaction -> (JsonValue) writer.write(interaction))
                .toList();
        json.put(messages ? "messages" : "interactions", new JsonArray(interactions));
        json.put("metadata", metadata(contract.metadata(), version));
        json.put("provider", participant(contract.provider(), contract.extra().object("provider")));
        json.putAll(contract.extra().without("consumer", "provider").members());
        return new JsonObject(json);
    }

    private static JsonObject metadata(JsonObject metadata, SpecVersion version) {
        JsonObject specification = JsonObject.of("version", version.text());
        return metadata.with("pactSpecification", specification.withAll(metadata.object("pactSpecification")));
    }

    private static JsonObject participant(String name, JsonObject extra) {
        return JsonObject.of("name", name).withAll(extra);
    }

    private static void refuseWhatTheVersionCannotSay(Contract contract, SpecVersion version) {
        if (version == SpecVersion.V4) {
            return;
        }
        List<Interaction> interactions = contract.interactions();
        long http =
                interactions.stream().filter(HttpInteraction.class::isInstance).count();
        boolean mixed = http > 0 && http < interactions.size();
        boolean onlyMessages = http == 0 && !interactions.isEmpty();
        boolean answered = interactions.stream().anyMatch(SyncMessageInteraction.class::isInstance);
        if (mixed || answered || (onlyMessages && version != SpecVersion.V3)) {
            throw new IllegalArgumentException(
                    "The contract between %s and %s cannot be written as specification %s, which knows %s. Write it as 4.0."
                            .formatted(
                                    contract.consumer(),
                                    contract.provider(),
                                    version.text(),
                                    mixed
                                            ? "no mix of requests and messages"
                                            : version == SpecVersion.V3
                                                    ? "no messages that are answered"
                                                    : "no messages"));
        }
    }
}
