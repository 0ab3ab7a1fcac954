package dev.contract.broker.verifications;

import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Version;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Hears of every result, inside the transaction that stores it. */
@FunctionalInterface
public interface ResultListener {

    /** The consumer versions are those for which the contract was selected; they all have the content. */
    void published(
            Handle handle,
            Urls urls,
            Publication publication,
            Verification result,
            Version version,
            List<String> consumerVersions);
}
