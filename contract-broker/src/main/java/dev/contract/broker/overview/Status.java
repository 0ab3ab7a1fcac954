package dev.contract.broker.overview;

/** What is known about a contract: nothing yet, good or bad news, or only about an earlier one. */
public enum Status {
    NEVER,
    SUCCESS,
    FAILED,
    STALE
}
