package dev.contract.core.generate;

/** On whose behalf values are generated. */
public enum Mode {
    /** For the consumer: what the mock provider answers. */
    CONSUMER,
    /** For the provider: what the verifier sends. */
    PROVIDER
}
