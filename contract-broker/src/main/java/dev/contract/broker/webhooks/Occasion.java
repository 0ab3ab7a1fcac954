package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.participants.Version;
import dev.contract.broker.verifications.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook may be triggered by: a contract and, with some events, the result or the provider version that it is about.
 *
 * @param needed what the provider version is that has not verified the contract, such as "latest from main branch"
 */
record Occasion(
        String event,
        Publication contract,
        @Nullable Verification result,
        @Nullable Version providerVersion,
        @Nullable String needed,
        @Nullable String buildUrl) {}
