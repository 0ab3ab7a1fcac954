package dev.contract.broker;

import dev.contract.core.model.Headers;
import dev.contract.provider.junit.ContractVerification;
import dev.contract.provider.junit.VerifyContracts;
import dev.contract.provider.target.HttpTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The broker keeps what the Ruby client relies on, by our own verifier. Needs the folder {@code shared/contracts} beside the
 * checkout.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@EnabledIf("isContractThere")
class ClientContractTest extends ClientStates {

    private static final String CONTRACTS = "../../shared/contracts/pact-broker-client";

    static boolean isContractThere() {
        return Files.isDirectory(Path.of(CONTRACTS));
    }

    @VerifyContracts(provider = "Pact Broker", from = CONTRACTS)
    void answers(ContractVerification verification) throws Exception {
        try (HttpTarget target = HttpTarget.at(broker.url())) {
            // the addresses in the contract are those of a broker of this name
            verification.against(target.withHeaders(Headers.of("X-Forwarded-Host", "example.org")));
        }
    }
}
