package dev.contract.consumer.prove;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Runs an action of the consumer against all that its contract allows beyond the examples: other values, longer and shorter
 * lists, members that nobody asked for; and against what goes wrong on the way. The action runs many times, one after the
 * other, in a thread of its own.
 */
public final class Proof {

    private final Stage stage;
    private final ProofSettings settings = new ProofSettings();

    private Proof(Stage stage) {
        this.stage = stage;
    }

    /** Something the consumer does. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** A proof on a mock provider; see its methods {@code prove} and {@code proof}. */
    public static Proof on(Stage stage) {
        return new Proof(stage);
    }

    /** What the action may throw when the provider fails; it must not, when the provider keeps the contract. */
    @SafeVarargs
    public final Proof mayThrow(Class<? extends Throwable>... faults) {
        for (Class<? extends Throwable> fault : faults) {
            settings.faults.add(fault);
        }
        return this;
    }

    /** The consumer's own timeout: the provider answers in half of that time, which is in time, and after one and a half. */
    public Proof timeout(Duration timeout) {
        settings.timeout = timeout;
        return this;
    }

    /** How long the action may take before it counts as hanging; 5 seconds if nothing is said. */
    public Proof patience(Duration patience) {
        settings.patience = patience;
        return this;
    }

    /** The largest number that stands for any integer; 2147483647 if nothing is said, for consumers that read ints. */
    public Proof largestInteger(long largest) {
        settings.largestInteger = largest;
        return this;
    }

    /** Leaves out the variants whose title contains the text, for what no rule of a contract can exclude. */
    public Proof without(String title) {
        settings.leftOut.add(title);
        return this;
    }

    /** Only what the contract allows: nothing breaks on the way. */
    public Proof withoutFaults() {
        settings.withFaults = false;
        return this;
    }

    /** When the provider fails, the action may end as if nothing had happened. */
    public Proof mayIgnoreFaults() {
        settings.mayIgnoreFaults = true;
        return this;
    }

    /**
     * Runs the action against every variant.
     *
     * @throws AssertionError naming each variant that the consumer did not survive
     */
    public void run(Callable<?> action) {
        ProofResult result = check(action);
        if (!result.isOk()) {
            throw new AssertionError(result.report());
        }
    }

    /** The same for an action that returns nothing. */
    public void run(Action action) {
        run(callable(action));
    }

    /** Runs the action against every variant and says what came of it. */
    public ProofResult check(Callable<?> action) {
        try {
            return new ProofRun(stage, settings, action).run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The proof was interrupted.", stopped);
        }
    }

    /** The same for an action that returns nothing. */
    public ProofResult check(Action action) {
        return check(callable(action));
    }

    @SuppressWarnings("NullAway") // what returns nothing returns null
    private static Callable<?> callable(Action action) {
        return () -> {
            action.run();
            return null;
        };
    }
}
