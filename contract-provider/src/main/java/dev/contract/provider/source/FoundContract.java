package dev.contract.provider.source;

import dev.contract.core.broker.BrokerContract;
import dev.contract.core.broker.VerificationNotice;
import dev.contract.core.model.Contract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract to verify.
 *
 * @param origin the file or URL it was read from
 * @param pending true if a failure must not break the provider's build
 * @param notices what the broker has to say about it
 * @param stored the contract at the broker that results are published for; null if it is not from a broker
 */
public record FoundContract(
        Contract contract,
        String origin,
        boolean pending,
        List<VerificationNotice> notices,
        @Nullable BrokerContract stored) {

    public FoundContract {
        notices = List.copyOf(notices);
    }

    public FoundContract(Contract contract, String origin) {
        this(contract, origin, false, List.of(), null);
    }
}
