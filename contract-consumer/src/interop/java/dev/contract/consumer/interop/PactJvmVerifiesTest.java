package dev.contract.consumer.interop;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.contract.core.format.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** pact-jvm verifies a real provider from the contracts that our DSL writes. */
class PactJvmVerifiesTest {

    private static final Path CONTRACTS = Path.of("target", "interop");

    @BeforeAll
    static void write() {
        StatedContract.write(CONTRACTS.resolve("v3"), SpecVersion.V3);
        StatedContract.write(CONTRACTS.resolve("v4"), SpecVersion.V4);
    }

    @Nested
    @Provider("everything")
    @PactFolder("target/interop/v3")
    class OfSpecificationThree extends Verification {}

    @Nested
    @Provider("everything")
    @PactFolder("target/interop/v4")
    class OfSpecificationFour extends Verification {}

    /** One provider for each interaction. */
    abstract static class Verification {

        private final Everything provider = start();

        private static Everything start() {
            try {
                return new Everything();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @BeforeEach
        void target(PactVerificationContext context) {
            context.setTarget(new HttpTestTarget("localhost", provider.port()));
        }

        @AfterEach
        void stop() {
            provider.close();
        }

        @TestTemplate
        @ExtendWith(PactVerificationInvocationContextProvider.class)
        void keepsItsContract(PactVerificationContext context) {
            context.verifyInteraction();
        }

        @State("it is there")
        Map<String, Object> isThere() {
            return Map.of("id", 7);
        }
    }
}
