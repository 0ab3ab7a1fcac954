package dev.contract.provider.suite;

import dev.contract.core.suite.CompatibilitySuite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The features of the Pact compatibility suite that verify a provider. */
class CompatibilitySuiteTest {

    @TestFactory
    Stream<DynamicTest> scenarios() throws Exception {
        return CompatibilitySuite.tests(
                VerificationSteps.class,
                List.of(
                        "V1/http_provider",
                        "V2/http_provider",
                        "V3/http_provider",
                        "V3/message_provider",
                        "V4/http_provider",
                        "V4/message_provider"));
    }
}
