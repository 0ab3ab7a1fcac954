package dev.contract.broker.overview;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.environments.Presence;
import dev.contract.broker.verifications.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest contract between a consumer and a provider, the branches and tags of its version, the result that counts
 * for it (the newest of an earlier contract if it is stale), and where both participants are deployed.
 */
public record IntegrationState(
        Publication contract,
        List<String> branches,
        List<String> tags,
        Status status,
        @Nullable Verification verification,
        List<Presence> consumerPlaces,
        List<Presence> providerPlaces) {

    /** When the contract or a result of it came last. */
    public Instant lastActivity() {
        Instant published = contract.createdAt();
        return verification != null && verification.createdAt().isAfter(published)
                ? verification.createdAt()
                : published;
    }
}
