package dev.contract.consumer.recording;

import dev.contract.consumer.mock.MockProvider;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tests of one consumer, in any test framework or none: records what the tests that passed have stated and writes the
 * contracts when it is closed. Safe for use by many threads.
 */
public final class ContractSession implements AutoCloseable {

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** Tells what this session ran from what another one of the same run did under the same title. */
    private final String id = UUID.randomUUID().toString();

    private final String consumer;
    private final String provider;
    private final ContractSettings settings;
    private final Map<String, RecordedContract> contracts = new LinkedHashMap<>();
    private final Set<String> ran = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private boolean closed;

    private ContractSession(String consumer, String provider, ContractSettings settings) {
        this.consumer = named("consumer", consumer);
        this.provider = named("provider", provider);
        this.settings = settings;
        if (settings.arePrinted()) {
            System.getLogger(ContractSession.class.getName()).log(System.Logger.Level.INFO, settings);
        }
    }

    private static String named(String participant, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "A %s needs a name, under which the broker and all reports know it.".formatted(participant));
        }
        return name;
    }

    /** A session with what is set outside. */
    public static ContractSession of(String consumer, String provider) {
        return new ContractSession(consumer, provider, ContractSettings.load());
    }

    /** A session with these settings. */
    public static ContractSession of(String consumer, String provider, ContractSettings settings) {
        return new ContractSession(consumer, provider, settings);
    }

    /**
     * What a test does with its mock provider.
     *
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Body<E extends Exception> {

        void run(MockProvider mock) throws E;
    }

    /**
     * Runs a test with a mock provider of its own.
     *
     * @param title names it within the class that calls this
     * @throws AssertionError if a request was wrong, missing or unexpected, or if nothing was expected
     */
    public <E extends Exception> void test(String title, Body<E> body) throws E {
        String owner = CALLERS.getCallerClass().getName();
        String name = owner + KnownTests.TITLE + title;
        try (TestRecording test = begin(new TestName(name, name + " " + id))) {
            try {
                test.require(provider);
                body.run(test.provider(provider));
            } catch (Exception | AssertionError failure) {
                test.explain(failure);
                throw failure;
            }
            test.verify();
            test.passed();
        } finally {
            ran.add(owner);
        }
    }

    /** A test that somebody else runs. Until it has passed, nothing of it is recorded. */
    public TestRecording begin(TestName test) {
        return begin(test, settings.specification());
    }

    /** A test whose contract is written in this version. */
    public TestRecording begin(TestName test, SpecVersion version) {
        synchronized (contracts) {
            requireOpen(test);
        }
        skipped(test);
        return new TestRecording(this, test, version);
    }

    /** A test that is switched off: what it has recorded earlier does not hold any longer. */
    public void skipped(TestName test) {
        ran.add(test.text());
        ran.add(test.id());
    }

    /** A test that failed after it had been recorded: nothing of it holds. */
    public void failed(TestName test) {
        failed.add(test.id());
    }

    void record(TestName test, SpecVersion version, String provider, List<? extends Interaction> interactions) {
        synchronized (contracts) {
            requireOpen(test);
            contracts
                    .computeIfAbsent(
                            named("provider", provider), name -> new RecordedContract(consumer, name, settings))
                    .add(test, version, interactions);
        }
    }

    private void requireOpen(TestName test) {
        if (closed) {
            throw new IllegalStateException(
                    "%s comes too late: the session of '%s' is closed and its contracts are written. Close it after the last test."
                            .formatted(test.text(), consumer));
        }
    }

    /** What is wrong with a contract to which nothing was added is no failure of these tests. */
    private void pruneOthers() {
        List<String> problems = new ArrayList<>();
        for (String other : ContractFile.others(settings.directory(), consumer, contracts.keySet())) {
            write(new RecordedContract(consumer, other, settings), problems);
        }
        System.Logger log = System.getLogger(ContractSession.class.getName());
        problems.forEach(problem -> log.log(System.Logger.Level.WARNING, problem));
    }

    private void write(RecordedContract contract, List<String> failures) {
        try {
            contract.write(ran, failed);
        } catch (IOException | IllegalArgumentException | AssertionError failed) {
            failures.add(String.valueOf(failed.getMessage()));
        }
    }

    /**
     * Writes the contracts, and takes out of all others of this consumer what no test states any more; one that cannot be
     * written does not keep the others from it. Closing twice does nothing more.
     *
     * @throws IllegalStateException if one could not: which, why, and what to do
     */
    @Override
    public void close() {
        List<String> failures = new ArrayList<>();
        synchronized (contracts) {
            if (closed) {
                return;
            }
            closed = true;
            for (RecordedContract contract : contracts.values()) {
                write(contract, failures);
            }
            pruneOthers();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("\n", failures));
        }
    }
}
