package dev.contract.broker.overview;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.environments.Presence;
import dev.contract.broker.verifications.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest contract between a consumer and a provider, the branches of its version, the newest result (of an earlier
 * contract if it is stale), and where both participants are deployed.
 */
public record IntegrationState(
        Publication contract,
        List<String> branches,
        Status status,
        @Nullable Verification verification,
        List<Presence> consumerPlaces,
        List<Presence> providerPlaces) {}
