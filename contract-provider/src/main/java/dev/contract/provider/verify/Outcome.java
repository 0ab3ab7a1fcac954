package dev.contract.provider.verify;

import dev.contract.core.match.Mismatch;
import java.util.List;

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
        public List<String> reasons() {
            return List.of(title + ": " + reason);
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

    /** The interaction was left out on purpose. */
    record Skipped(String why) implements Outcome {
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
