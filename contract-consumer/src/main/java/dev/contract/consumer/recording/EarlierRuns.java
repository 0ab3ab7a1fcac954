package dev.contract.consumer.recording;

/** What becomes of the interactions that earlier runs left in a contract. */
enum EarlierRuns {
    /** They go if their test has run again without them, or is no more. */
    AUTO,
    /** They all go with the first test of a run. */
    DROP,
    /** They all stay. */
    KEEP
}
