package dev.contract.provider.verify;

import dev.contract.provider.source.UnreadableContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known after a verification.
 *
 * @param unreadable contracts about which nothing is known
 * @param driftFails true if a difference from the OpenAPI document is a failure as well
 * @param address where the provider was reached, if it was outside this process
 */
public record VerificationReport(
        String provider,
        @Nullable URI address,
        List<ContractResult> contracts,
        List<UnreadableContract> unreadable,
        boolean driftFails,
        Duration took) {

    public VerificationReport {
        contracts = List.copyOf(contracts);
        unreadable = List.copyOf(unreadable);
    }

    /** True if no consumer breaks, pending ones aside, and all that is known was verified. */
    public boolean isSuccess() {
        return unreadable.stream().allMatch(UnreadableContract::pending)
                && results().noneMatch(result -> result.breaksBuild() || isDriftFailure(result));
    }

    /** True if this response differs from the OpenAPI document, and that is a failure. */
    public boolean isDriftFailure(InteractionResult result) {
        return driftFails && !result.drift().isEmpty();
    }

    /** True if nobody answered any request: the provider may be as good as ever, only it was not there. */
    public boolean isUnreached() {
        List<InteractionResult> tried =
                results().filter(result -> !result.outcome().isSkipped()).toList();
        return !tried.isEmpty()
                && tried.stream().allMatch(result -> result.outcome().isUnanswered());
    }

    /** True if nobody answered who puts the provider into its states, so that it was not asked at all. */
    public boolean isStateUnreached() {
        return isUnreached() && results().anyMatch(result -> StateChanges.isFailure(result.outcome()));
    }

    /** True if no interaction was tried, so that a success says nothing. */
    public boolean isEmpty() {
        return results().allMatch(result -> result.outcome().isSkipped());
    }

    /** All results, contract by contract. */
    public Stream<InteractionResult> results() {
        return contracts.stream().flatMap(contract -> contract.interactions().stream());
    }

    /** How many results there are of a kind. */
    public int count(Predicate<InteractionResult> kind) {
        return (int) results().filter(kind).count();
    }
}
