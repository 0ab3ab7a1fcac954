package dev.contract.broker.http;

/** What a caller has to be allowed for a route; each of the last three includes those before it. */
public enum Permission {
    /** Open to everybody, always: what is needed to log in. */
    PUBLIC,
    /** Whether the broker is up; open to everybody if the settings say so. */
    PROBE,
    /** Pictures for readmes; open to everybody if the settings say so. */
    BADGE,
    /** What there is to count; open to everybody if the settings say so. */
    METRICS,
    /** Everything that only looks, and the question which contracts are to be verified. */
    READ,
    /** What pipelines do: publish contracts and results, tag, deploy. */
    CI,
    /** Everything: delete, environments, webhooks, tokens. */
    ADMIN;

    /** True if whoever is allowed this is allowed the other, too. */
    public boolean includes(Permission other) {
        return compareTo(other) >= 0;
    }
}
