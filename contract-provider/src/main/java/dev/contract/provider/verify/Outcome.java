package dev.contract.provider.verify;

import dev.contract.core.match.Mismatch;
import java.util.List;
import java.util.stream.Stream;

/** What became of verifying one interaction. */
public sealed interface Outcome {

    /** One word for reports. */
    String word();

    /** True if the provider does what the consumer relies on. */
    default boolean isPassed() {
        return false;
    }

    /** True if nothing was tried. */
    default boolean isSkipped() {
        return false;
    }

    /** True if it was to be tried, and its turn did not come. */
    default boolean isOpen() {
        return false;
    }

    /** True if nobody answered: nothing was learnt about the provider. */
    default boolean isUnanswered() {
        return false;
    }

    /** How the answer differs from what is expected. */
    default List<Mismatch> mismatches() {
        return List.of();
    }

    /** Why there is no comparison, one sentence each. */
    default List<String> reasons() {
        return List.of();
    }

    /** Passed without mismatches, else failed. */
    static Outcome of(List<Mismatch> mismatches) {
        return mismatches.isEmpty() ? new Passed() : new Failed(mismatches);
    }

    /** True if trying again might end differently: something was tried and did not pass. */
    default boolean isWorthRepeating() {
        return false;
    }

    /** The provider keeps the contract. */
    record Passed() implements Outcome {
        @Override
        public String word() {
            return "passed";
        }

        @Override
        public boolean isPassed() {
            return true;
        }
    }

    /** The provider answers something else. */
    record Failed(@Override List<Mismatch> mismatches) implements Outcome {
        public Failed {
            mismatches = List.copyOf(mismatches);
        }

        @Override
        public String word() {
            return "failed";
        }

        @Override
        public boolean isWorthRepeating() {
            return true;
        }
    }

    /**
     * There is no answer to compare.
     *
     * @param title what did not work
     * @param reason why
     * @param isUnanswered true if nobody answered
     */
    record Errored(String title, String reason, @Override boolean isUnanswered) implements Outcome {

        public Errored(String title, String reason) {
            this(title, reason, false);
        }

        @Override
        public String word() {
            return "error";
        }

        @Override
        public boolean isWorthRepeating() {
            return true;
        }

        @Override
        public List<String> reasons() {
            return List.of(title + ": " + reason);
        }
    }

    /**
     * Of several attempts, some passed and some did not.
     *
     * @param mismatches all that differed in any attempt, each once
     * @param failures why there was no comparison in some attempts, each once
     */
    record Flaky(int passed, int attempts, @Override List<Mismatch> mismatches, List<String> failures)
            implements Outcome {
        public Flaky {
            mismatches = List.copyOf(mismatches);
            failures = List.copyOf(failures);
        }

        /** What several attempts amount to: the first of them if they agree. */
        static Outcome orFirstOf(List<Outcome> attempts) {
            int passed = (int) attempts.stream().filter(Outcome::isPassed).count();
            if (passed == 0 || passed == attempts.size()) {
                return attempts.get(0);
            }
            return new Flaky(
                    passed,
                    attempts.size(),
                    attempts.stream()
                            .flatMap(one -> one.mismatches().stream())
                            .distinct()
                            .toList(),
                    attempts.stream()
                            .flatMap(one -> one.reasons().stream())
                            .distinct()
                            .toList());
        }

        @Override
        public String word() {
            return "flaky";
        }

        @Override
        public List<String> reasons() {
            String odds = "The provider is flaky: it failed in %d of %d replays. What differed:"
                    .formatted(attempts - passed, attempts);
            return Stream.concat(Stream.of(odds), failures.stream()).toList();
        }
    }

    /** The contract asks for something that we cannot check, so nothing was tried. */
    record NotVerifiable(List<String> problems) implements Outcome {
        public NotVerifiable {
            problems = List.copyOf(problems);
        }

        @Override
        public String word() {
            return "not verifiable";
        }

        @Override
        public List<String> reasons() {
            return problems;
        }
    }

    /**
     * The interaction was left out on purpose.
     *
     * @param isOpen true if only its turn did not come
     */
    record Skipped(String why, @Override boolean isOpen) implements Outcome {

        public Skipped(String why) {
            this(why, false);
        }

        @Override
        public String word() {
            return "skipped";
        }

        @Override
        public boolean isSkipped() {
            return true;
        }

        @Override
        public List<String> reasons() {
            return List.of(why);
        }
    }
}
