package dev.contract.provider.verify;

import dev.contract.provider.StubServer;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.target.HttpTarget;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A provider that answers {@code GET /items/1} as the contracts of the tests want it, and a verifier of it. */
abstract class VerifierFixture {

    private static final String GOOD = "{\"name\": \"nut\", \"quantity\": 3}";

    StubServer provider;
    HttpTarget target;

    @BeforeEach
    void start() throws Exception {
        provider = new StubServer().on("GET /items/1", 200, GOOD);
        target = HttpTarget.at(provider.url());
    }

    @AfterEach
    void stop() {
        target.close();
        provider.close();
    }

    VerificationReport verify(FoundContract... contracts) throws Exception {
        return verify(VerificationPlan.against(target), contracts);
    }

    static VerificationReport verify(VerificationPlan plan, FoundContract... contracts) throws Exception {
        return new Verifier(plan).verify("inventory", List.of(contracts), ProgressListener.none());
    }

    static InteractionResult only(VerificationReport report) {
        return report.results()
                .reduce((a, b) -> {
                    throw new AssertionError("more than one result: " + a + b);
                })
                .orElseThrow();
    }
}
