package dev.contract.broker.imports;

import java.util.Locale;

/** What an import copies. */
public enum Kind {
    ENVIRONMENTS,
    PARTICIPANTS,
    VERSIONS,
    CONTRACTS,
    RESULTS,
    DEPLOYMENTS,
    RELEASES,
    WEBHOOKS;

    /** As people and programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
