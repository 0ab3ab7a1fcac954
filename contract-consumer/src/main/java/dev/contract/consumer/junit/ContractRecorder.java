package dev.contract.consumer.junit;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects the interactions of all tests that passed, and writes the contracts when the last test has run. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class ContractRecorder implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private static final String DIRECTORY = "target/contracts";

    private final Map<String, RecordedContract> contracts = new TreeMap<>();

    synchronized void record(ContractTest test, String provider, String testName, List<HttpInteraction> interactions) {
        RecordedContract contract = contracts.computeIfAbsent(
                test.consumer() + " " + provider,
                pair -> new RecordedContract(test.consumer(), provider, version(test.specification())));
        for (HttpInteraction interaction : interactions) {
            JsonObject comments = JsonObject.of("testname", testName);
            contract.add(interaction.withInfo(interaction.info().withComments(comments)));
        }
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

    @Override
    public synchronized void close() {
        String directory = System.getProperty("contract.dir", System.getProperty("pact.rootDir", DIRECTORY));
        contracts.values().forEach(contract -> contract.writeTo(Path.of(directory)));
    }
}
