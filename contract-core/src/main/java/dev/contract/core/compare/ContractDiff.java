package dev.contract.core.compare;

import dev.contract.core.model.Contract;
import java.util.List;

/**
 * What a contract asks for and an older one of the same pair did not, or no longer.
 *
 * @param interactions those that differ: removed and changed ones in the order of the old contract, then new ones
 * @param unchanged how many interactions ask for the same in both
 */
public record ContractDiff(String consumer, String provider, List<InteractionDiff> interactions, int unchanged) {

    public ContractDiff {
        interactions = List.copyOf(interactions);
    }

    /**
     * Compares two contracts by what is judged, whatever their specification versions.
     *
     * @throws IllegalArgumentException if they are not of one consumer and one provider
     */
    public static ContractDiff between(Contract old, Contract changed) {
        if (!old.consumer().equals(changed.consumer()) || !old.provider().equals(changed.provider())) {
            throw new IllegalArgumentException("one is the contract of %s with %s, the other of %s with %s"
                    .formatted(old.consumer(), old.provider(), changed.consumer(), changed.provider()));
        }
        Pairing pairing = new Pairing(old.interactions(), changed.interactions());
        List<InteractionDiff> all = pairing.all();
        List<InteractionDiff> differing =
                all.stream().filter(InteractionDiff::isDifferent).toList();
        return new ContractDiff(old.consumer(), old.provider(), differing, all.size() - differing.size());
    }

    /** True if a provider that keeps the old contract may fail the new one. */
    public boolean isBreaking() {
        return interactions.stream().anyMatch(InteractionDiff::isBreaking);
    }

    /** True if both ask for the same under the same names. */
    public boolean isEmpty() {
        return interactions.isEmpty();
    }
}
