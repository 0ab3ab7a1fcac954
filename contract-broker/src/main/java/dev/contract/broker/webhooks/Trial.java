package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Event;
import dev.contract.broker.contracts.NeededVersion;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionsOf;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.VerificationSummaries;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a webhook is sent about when somebody tries it out: the newest contract that it is for. */
final class Trial {

    private final Registry registry;
    private final Contracts contracts;

    Trial(Registry registry, Contracts contracts) {
        this.registry = registry;
        this.contracts = contracts;
    }

    /** Null if nothing was published yet. */
    @Nullable Occasion occasion(Handle handle, Webhook webhook) {
        Publication contract = newest(handle, webhook);
        if (contract == null) {
            return null;
        }
        Verification result = VerificationSummaries.ofContract(handle, contract);
        if (!webhook.events().contains(Event.CONTRACT_REQUIRING_VERIFICATION_PUBLISHED.wireName())) {
            Version verified =
                    result == null ? null : registry.version(handle, contract.provider(), result.providerVersion());
            return new Occasion(Event.TEST, contract, result, verified, null, null);
        }
        List<NeededVersion> needed = NeededVersion.of(handle, contract);
        if (needed.isEmpty()) {
            // there is nothing to verify, but whoever tries it out wants to see a version
            Version version = registry.newest(handle, contract.providerId(), VersionsOf.PARTICIPANT);
            return new Occasion(Event.TEST, contract, result, version, null, null);
        }
        String number = needed.get(0).number();
        String reasons = needed.stream()
                .filter(one -> one.number().equals(number))
                .map(NeededVersion::description)
                .collect(Collectors.joining(", "));
        Version version = registry.version(handle, contract.provider(), number);
        return new Occasion(Event.TEST, contract, null, version, reasons, null);
    }

    private @Nullable Publication newest(Handle handle, Webhook webhook) {
        return contracts.latestOfAll(handle).stream()
                .filter(contract -> fits(handle, webhook.consumer(), contract.consumer(), contract.consumerId()))
                .filter(contract -> fits(handle, webhook.provider(), contract.provider(), contract.providerId()))
                .max(Comparator.comparing(Publication::id))
                .orElse(null);
    }

    private boolean fits(Handle handle, Condition condition, String name, long id) {
        if (condition.label() == null) {
            return condition.name() == null || condition.name().equals(name);
        }
        return registry.labels(handle, id).contains(condition.label());
    }
}
