package dev.contract.provider.verify;

import dev.contract.provider.source.FoundContract;
import java.util.List;

/** The results of one contract, in the order of its interactions. */
public record ContractResult(FoundContract found, List<InteractionResult> interactions) {

    public ContractResult {
        interactions = List.copyOf(interactions);
    }

    public String consumer() {
        return found.contract().consumer();
    }

    /** True if every interaction passed. */
    public boolean isSuccess() {
        return interactions.stream().allMatch(result -> result.outcome().isPassed());
    }

    /** True if an interaction was left out, so that nothing can be said about the contract. */
    public boolean isPartial() {
        return interactions.size() < found.contract().interactions().size()
                || interactions.stream().anyMatch(result -> result.outcome().isSkipped());
    }
}
