package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A contract that the broker wants a provider to verify.
 *
 * @param name for people, for example {@code Pact between web-shop (4) and inventory}
 * @param pending true if a failure must not break the provider's build
 * @param wip true if the contract was not selected but is work in progress
 */
public record ContractForVerification(
        String name, URI url, boolean pending, boolean wip, List<VerificationNotice> notices) {

    public ContractForVerification {
        notices = List.copyOf(notices);
    }

    static ContractForVerification of(Hal contract) throws BrokerException {
        JsonObject properties = contract.document().object("verificationProperties");
        String name = contract.document().object("_links").object("self").text("name", "");
        return new ContractForVerification(
                name,
                contract.follow("self", Map.of()),
                properties.isTrue("pending"),
                properties.isTrue("wip"),
                properties.items("notices").stream()
                        .filter(JsonObject.class::isInstance)
                        .map(notice -> VerificationNotice.fromJson((JsonObject) notice))
                        .toList());
    }
}
