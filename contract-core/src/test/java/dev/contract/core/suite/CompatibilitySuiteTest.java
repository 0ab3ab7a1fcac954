package dev.contract.core.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.contract.core.suite.CompatibilitySuite.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The features of the Pact compatibility suite that need nothing but this module, one test per scenario. */
class CompatibilitySuiteTest {

    private static final List<String> FEATURES = List.of(
            "V3/matching_rules",
            "V4/matching_rules",
            "V3/http_matching",
            "V3/http_consumer",
            "V4/http_consumer",
            "V4/message_consumer",
            "V4/v4");

    @TestFactory
    Stream<DynamicTest> scenarios() throws Exception {
        assumeTrue(CompatibilitySuite.isThere(), CompatibilitySuite.DIRECTORY + " is not there");
        List<Outcome> outcomes = CompatibilitySuite.run(FEATURES);
        assertThat(outcomes).extracting(Outcome::feature).containsAll(FEATURES);
        report(outcomes, CompatibilitySuite.size());
        return outcomes.stream().map(CompatibilitySuiteTest::test);
    }

    /** Surefire counts tests only as a sum; how much of the suite was run has to be seen as well. */
    private static void report(List<Outcome> outcomes, long all) {
        long passed = outcomes.stream().filter(each -> each.failure() == null).count();
        System.out.printf(
                "compatibility suite: %d of %d scenarios passed, %d need other modules%n",
                passed, outcomes.size(), all - outcomes.size());
    }

    private static DynamicTest test(Outcome outcome) {
        return dynamicTest(outcome.feature() + ": " + outcome.scenario(), outcome.source(), () -> {
            if (outcome.failure() != null) {
                throw outcome.failure();
            }
        });
    }
}
