package dev.contract.consumer.prove;

import java.util.List;

/**
 * What came of a proof.
 *
 * @param variants in words, all that the consumer was run against
 * @param failures those that it did not survive
 */
public record ProofResult(String provider, List<String> variants, List<Failure> failures) {

    public ProofResult {
        variants = List.copyOf(variants);
        failures = List.copyOf(failures);
    }

    /**
     * A variant that the consumer did not survive.
     *
     * @param interaction its title
     * @param variant in words, with the place
     * @param sent what the consumer got
     * @param happened what it did
     * @param advice what to do
     */
    public record Failure(String interaction, String variant, String sent, String happened, String advice) {

        @Override
        public String toString() {
            return "\"%s\": %s\n    sent:     %s\n    consumer: %s\n    to do:    %s\n"
                    .formatted(interaction, variant, sent, happened, advice);
        }
    }

    /** True if the consumer survived them all. */
    public boolean isOk() {
        return failures.isEmpty();
    }

    /** Several lines for people. */
    public String report() {
        if (isOk()) {
            return "The consumer survives all %d variants of '%s'.%n".formatted(variants.size(), provider);
        }
        StringBuilder text = new StringBuilder("The consumer does not survive %d of %d variants of '%s'.\n"
                .formatted(failures.size(), variants.size(), provider));
        for (int i = 0; i < failures.size(); i++) {
            text.append('\n').append(i + 1).append(". ").append(failures.get(i));
        }
        return text.toString();
    }
}
