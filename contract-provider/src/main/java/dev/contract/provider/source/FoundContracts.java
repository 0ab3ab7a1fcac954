package dev.contract.provider.source;

import java.util.List;

/** The contracts of a provider in all places, and those that could not be read. */
public record FoundContracts(List<FoundContract> contracts, List<UnreadableContract> unreadable) {

    /** No contract at all. */
    public static final FoundContracts NONE = new FoundContracts(List.of(), List.of());

    public FoundContracts {
        contracts = List.copyOf(contracts);
        unreadable = List.copyOf(unreadable);
    }
}
