package dev.contract.provider.verify;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.provider.source.FoundContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What did not pass when a provider was last verified, kept in a file from one run to the next. */
public final class LastFailures {

    private final Set<String> interactions;

    private LastFailures(Set<String> interactions) {
        this.interactions = interactions;
    }

    /** What the file holds; nothing if there is none, or none that can be read. */
    public static LastFailures read(Path file) {
        try {
            JsonObject json = JsonReader.parseObject(Files.readAllBytes(file));
            return new LastFailures(json.items("failed").stream()
                    .filter(JsonString.class::isInstance)
                    .map(item -> ((JsonString) item).value())
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException | JsonSyntaxException nothingKnown) {
            return new LastFailures(new TreeSet<>());
        }
    }

    /** True if nothing failed, as far as is known. */
    public boolean isEmpty() {
        return interactions.isEmpty();
    }

    /** True if any of it is in the contracts still. */
    public boolean isIn(List<FoundContract> contracts) {
        return contracts.stream()
                .map(FoundContract::contract)
                .anyMatch(contract ->
                        contract.interactions().stream().anyMatch(interaction -> contains(contract, interaction)));
    }

    boolean contains(Contract contract, Interaction interaction) {
        return interactions.contains(name(contract.consumer(), interaction));
    }

    /**
     * Keeps what is known after a verification. What was left out is as it was before, unless the verification ended before
     * its turn; and what several contracts have passes only where it passed for all of them.
     */
    public static void update(Path file, VerificationReport report) throws IOException {
        Set<String> failed = new TreeSet<>(read(file).interactions);
        List<InteractionResult> known = report.results()
                .filter(result ->
                        !result.outcome().isSkipped() || result.outcome().isOpen())
                .toList();
        known.forEach(result -> failed.remove(name(result.consumer(), result.interaction())));
        known.stream()
                .filter(result -> !result.isGood() || result.outcome().isOpen())
                .forEach(result -> failed.add(name(result.consumer(), result.interaction())));
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path whole = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.writeString(
                whole,
                JsonObject.of("failed", failed.stream().map(JsonString::new).toList())
                        .pretty());
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(String consumer, Interaction interaction) {
        return consumer + " → " + interaction.type().wireName() + " " + interaction.title();
    }
}
