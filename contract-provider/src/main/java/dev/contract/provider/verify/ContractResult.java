package dev.contract.provider.verify;

import dev.contract.core.model.Interaction;
import dev.contract.provider.source.FoundContract;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
        Set<Interaction> verified = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InteractionResult result : interactions) {
            if (result.outcome().isSkipped()) {
                return true;
            }
            verified.add(result.interaction());
        }
        return !verified.containsAll(found.contract().interactions());
    }
}
