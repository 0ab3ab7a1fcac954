package dev.contract.consumer.junit;

import dev.contract.consumer.recording.ContractSession;
import dev.contract.consumer.recording.ContractSettings;
import dev.contract.consumer.recording.TestName;
import dev.contract.consumer.recording.TestRecording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sessions of all consumers, one each; JUnit closes them when the last test has run. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class Sessions implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final ContractSettings settings = ContractSettings.load();
    private final Map<String, ContractSession> sessions = new LinkedHashMap<>();

    TestRecording begin(ContractTest annotation, TestName test) {
        ContractSession session = of(annotation);
        return annotation.specification() == 0
                ? session.begin(test)
                : session.begin(
                        test,
                        settings.withSpecification(annotation.specification()).specification());
    }

    /** True if the consumer has a name; a test of one without fails when it begins. */
    boolean has(ContractTest annotation) {
        return !consumer(annotation).isBlank();
    }

    private String consumer(ContractTest annotation) {
        return annotation.consumer().isBlank() ? settings.consumer() : annotation.consumer();
    }

    synchronized ContractSession of(ContractTest annotation) {
        String consumer = consumer(annotation);
        if (!has(annotation)) {
            throw new IllegalArgumentException(
                    "The consumer has no name, under which the broker and all reports know it: "
                            + "set @ContractTest(consumer = \"…\"), or contract.consumer for all tests.");
        }
        return sessions.computeIfAbsent(consumer, name -> ContractSession.of(name, annotation.provider(), settings));
    }

    @Override
    public synchronized void close() {
        List<String> failures = new ArrayList<>();
        for (ContractSession session : sessions.values()) {
            try {
                session.close();
            } catch (IllegalStateException failed) {
                failures.add(String.valueOf(failed.getMessage()));
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("\n", failures));
        }
    }
}
