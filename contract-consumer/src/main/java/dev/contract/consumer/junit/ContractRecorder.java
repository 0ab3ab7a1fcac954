package dev.contract.consumer.junit;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects the interactions of all tests that passed, and writes the contracts when the last test has run. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class ContractRecorder implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private static final String DIRECTORY = "target/contracts";

    private final Map<Pair, RecordedContract> contracts = new LinkedHashMap<>();

    /** Who relies on whom. */
    private record Pair(String consumer, String provider) {}

    synchronized void record(
            ContractTest test, String provider, String testName, List<? extends Interaction> interactions) {
        SpecVersion version = version(test.specification());
        RecordedContract contract = contracts.computeIfAbsent(
                new Pair(named("consumer", test.consumer()), named("provider", provider)),
                pair -> new RecordedContract(pair.consumer(), pair.provider(), version));
        contract.requireVersion(version, testName);
        for (Interaction interaction : interactions) {
            JsonObject comments = interaction.info().comments().with("testname", testName);
            contract.add(interaction.withInfo(interaction.info().withComments(comments)));
        }
    }

    private static String named(String participant, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "@ContractTest(%s = \"\"): a participant needs a name, under which the".formatted(participant)
                            + " broker and all reports know it.");
        }
        return name;
    }

    private static SpecVersion version(int specification) {
        return switch (specification) {
            case 2 -> SpecVersion.V2;
            case 3 -> SpecVersion.V3;
            case 4 -> SpecVersion.V4;
            default ->
                throw new IllegalArgumentException(
                        "@ContractTest(specification = %d): contracts are written as 2, 3 or 4."
                                .formatted(specification));
        };
    }

    /** A contract that cannot be written must not keep the others from being written. */
    @Override
    public synchronized void close() {
        String directory = System.getProperty("contract.dir", System.getProperty("pact.rootDir", DIRECTORY));
        List<String> failures = new ArrayList<>();
        for (RecordedContract contract : contracts.values()) {
            try {
                contract.writeTo(Path.of(directory));
            } catch (IOException failed) {
                failures.add(String.valueOf(failed.getMessage()));
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("\n", failures));
        }
    }
}
