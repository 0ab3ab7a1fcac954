package dev.contract.consumer.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.contract.consumer.mock.MockProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes as JUnit would. */
final class Engine {

    private Engine() {}

    static Events run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .testEvents();
    }

    static String failures(Class<?> testClass) {
        return failures(run(testClass));
    }

    static String failures(Events events) {
        return events.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .collect(Collectors.joining("\n"));
    }

    static String get(MockProvider mock, String target) throws IOException {
        try (InputStream answer = URI.create(mock.url() + target).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
