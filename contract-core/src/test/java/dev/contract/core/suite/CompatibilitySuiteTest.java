package dev.contract.core.suite;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The features of the Pact compatibility suite that need nothing but this module. */
class CompatibilitySuiteTest {

    @TestFactory
    Stream<DynamicTest> scenarios() throws Exception {
        return CompatibilitySuite.tests(
                MatchingSteps.class,
                List.of(
                        "V3/matching_rules",
                        "V4/matching_rules",
                        "V3/http_matching",
                        "V3/http_consumer",
                        "V4/http_consumer",
                        "V4/v4",
                        "V3/generators",
                        "V3/http_generators",
                        "V4/generators"));
    }
}
