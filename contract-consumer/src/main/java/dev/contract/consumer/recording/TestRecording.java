package dev.contract.consumer.recording;

import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.mock.MockResult;
import dev.contract.consumer.mock.MockSettings;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Interaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One test: its mock providers, whether the consumer kept to what it states, and what it adds to the contracts. */
public final class TestRecording implements AutoCloseable {

    private final ContractSession session;
    private final TestName test;
    private final SpecVersion version;
    private final Map<String, MockProvider> mocks = new LinkedHashMap<>();
    private final Map<String, List<Interaction>> proven = new LinkedHashMap<>();
    private final Map<String, MessageProvider> messages = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    TestRecording(ContractSession session, TestName test, SpecVersion version) {
        this.session = session;
        this.test = test;
        this.version = version;
    }

    /** The mock of a provider; the same for the same name. */
    public MockProvider provider(String name) {
        return provider(name, settings -> {});
    }

    /** The mock of a provider; who asks first for a name says how it listens. */
    public synchronized MockProvider provider(String name, Consumer<MockSettings> how) {
        return mocks.computeIfAbsent(name, key -> {
            MockSettings settings = MockProvider.settings(key);
            how.accept(settings);
            return settings.start();
        });
    }

    /** This very test has to expect something of the provider. */
    public synchronized void require(String name) {
        required.add(name);
    }

    /** Interactions that the test proves by itself. */
    public synchronized void add(String provider, List<? extends Interaction> interactions) {
        proven.computeIfAbsent(provider, name -> new ArrayList<>()).addAll(interactions);
    }

    /** The messages of a provider; the same for the same name. */
    public synchronized MessageProvider messages(String name) {
        return messages.computeIfAbsent(name, MessageProvider::new);
    }

    /** What was unexpected, where that explains how the test ended; null if nothing was. */
    public synchronized @Nullable String unexpected() {
        StringBuilder reports = new StringBuilder();
        for (MockProvider mock : mocks.values()) {
            MockResult result = mock.result();
            if (!result.unexpected().isEmpty()) {
                reports.append(result.report());
            }
        }
        for (MessageProvider each : messages.values()) {
            String problems = each.problems();
            reports.append(problems == null ? "" : problems);
        }
        return reports.isEmpty() ? null : test.text() + ": " + reports;
    }

    /**
     * A client that gets an unexpected answer often fails in its own words: what was unexpected explains them.
     *
     * @throws AssertionError if anything was
     */
    public void explain(Throwable failure) {
        String report = unexpected();
        boolean toldAlready = report != null && report.contains(String.valueOf(failure.getMessage()));
        if (report != null && !toldAlready) {
            throw new AssertionError(report + "\nThe test itself ended with: " + failure, failure);
        }
    }

    /**
     * Holds what came against what was expected.
     *
     * @throws AssertionError if a request was wrong, missing or unexpected, or if nothing was expected
     */
    public synchronized void verify() {
        for (MockProvider mock : mocks.values()) {
            if (required.contains(mock.name()) && mock.interactions().isEmpty() && unexpected() == null) {
                throw new AssertionError(
                        "%s expects nothing of '%s': state with mock.expect(…) what will be asked, or do without the mock provider."
                                .formatted(test.text(), mock.name()));
            }
            MockResult result = mock.result();
            if (!result.isOk()) {
                throw new AssertionError(test.text() + ": " + result.report() + silence(mock, result));
            }
        }
        for (MessageProvider each : messages.values()) {
            try {
                each.verify();
            } catch (AssertionError failure) {
                throw new AssertionError(test.text() + ": " + failure.getMessage(), failure.getCause());
            }
        }
    }

    private static String silence(MockProvider mock, MockResult result) {
        return mock.requests().isEmpty() && result.unexpected().isEmpty()
                ? "\nNo request came at all: does the client really use %s?\n".formatted(mock.uri())
                : "";
    }

    /** The test has passed: what it stated belongs to the contracts. */
    public synchronized void passed() {
        Map<String, List<Interaction>> all = new LinkedHashMap<>();
        proven.forEach((provider, interactions) -> all.put(provider, new ArrayList<>(interactions)));
        messages.values()
                .forEach(each -> all.computeIfAbsent(each.name(), name -> new ArrayList<>())
                        .addAll(each.interactions()));
        mocks.values()
                .forEach(mock -> all.computeIfAbsent(mock.name(), name -> new ArrayList<>())
                        .addAll(mock.interactions()));
        all.forEach((provider, interactions) -> {
            if (!interactions.isEmpty()) {
                session.record(test, version, provider, interactions);
            }
        });
    }

    /** Stops the mock providers. */
    @Override
    public synchronized void close() {
        mocks.values().forEach(MockProvider::close);
    }
}
