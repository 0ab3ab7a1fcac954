package dev.contract.provider.verify;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    public static LastFailures read(Path file) throws IOException {
        try {
            JsonObject json = JsonReader.parseObject(Files.readAllBytes(file));
            return new LastFailures(json.items("failed").stream()
                    .filter(JsonString.class::isInstance)
                    .map(item -> ((JsonString) item).value())
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (NoSuchFileException | JsonSyntaxException nothingKnown) {
            return new LastFailures(new TreeSet<>());
        }
    }

    /** True if nothing failed, as far as is known. */
    public boolean isEmpty() {
        return interactions.isEmpty();
    }

    boolean contains(Contract contract, Interaction interaction) {
        return interactions.contains(name(contract.consumer(), interaction));
    }

    /** Keeps what is known after a verification: what was left out is as it was before. */
    public static void update(Path file, VerificationReport report) throws IOException {
        Set<String> failed = new TreeSet<>(read(file).interactions);
        report.results().filter(result -> !result.outcome().isSkipped()).forEach(result -> {
            String name = name(result.consumer(), result.interaction());
            if (result.isGood()) {
                failed.remove(name);
            } else {
                failed.add(name);
            }
        });
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
