package dev.contract.consumer.suite;

import dev.contract.core.suite.CompatibilitySuite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The features of the Pact compatibility suite that need a consumer's test. */
class CompatibilitySuiteTest {

    @TestFactory
    Stream<DynamicTest> scenarios() throws Exception {
        return CompatibilitySuite.tests(
                MockProviderSteps.class,
                List.of(
                        "V1/http_consumer",
                        "V2/http_consumer",
                        "V3/message_consumer",
                        "V4/message_consumer",
                        "V4/synchronous_message_consumer"));
    }
}
