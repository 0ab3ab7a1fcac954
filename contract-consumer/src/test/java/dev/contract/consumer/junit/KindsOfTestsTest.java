package dev.contract.consumer.junit;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.junit.Engine.failures;
import static dev.contract.consumer.junit.Engine.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.mock.MockProvider;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Interaction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Tests of every kind that JUnit has, and tests that forget something. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KindsOfTestsTest extends ContractsElsewhere {

    @Test
    void testThatNeverCallsItsMockIsToldWhereItIs() {
        assertThat(failures(SilentCase.class))
                .contains(
                        SilentCase.class.getName() + ".forgetsToAsk: ",
                        "Missing request: GET /stock",
                        "No request came at all: does the client really use http://localhost:");
    }

    @Test
    void testWithoutExpectationIsNamed() {
        assertThat(failures(SilentCase.class))
                .contains(
                        SilentCase.class.getName() + ".expectsNothing expects nothing of 'inventory'",
                        "do without the mock provider");
    }

    @Test
    void mockThatOthersPreparedMayStayUnused() {
        run(PreparedCase.class).assertStatistics(tests -> tests.succeeded(1));
    }

    @Test
    void nestedParameterizedAndRepeatedTestsWriteTheirInteractions() throws Exception {
        run(ManyKindsCase.class).assertStatistics(tests -> tests.succeeded(5).failed(0));
        assertThat(ContractReader.read(directory.resolve("cart-inventory.json")).interactions())
                .extracting(Interaction::description)
                .containsExactly("a question for a", "a question for b", "a question from within", "again");
    }

    @Test
    void disabledTestLosesWhatItHadLeft() throws Exception {
        run(SwitchedCase.class);
        SwitchedCase.off = true;
        try {
            run(SwitchedCase.class).assertStatistics(tests -> tests.succeeded(1).skipped(1));
        } finally {
            SwitchedCase.off = false;
        }
        assertThat(ContractReader.read(directory.resolve("cart-inventory.json")).interactions())
                .extracting(Interaction::description)
                .containsExactly("stays");
    }

    @Test
    void directoryThatCannotBeWrittenFailsTheTest() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        System.setProperty("contract.dir", file.toString());
        assertThat(failures(SwitchedCase.class)).contains("cannot be written to " + file, "Set contract.dir");
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class SilentCase {

        @Test
        void forgetsToAsk(MockProvider inventory) {
            inventory.expect(uponReceiving("a question").get("/stock").willRespondWith(ok()));
        }

        @Test
        void expectsNothing(MockProvider inventory) {
            assertThat(inventory.requests()).isEmpty();
        }
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class PreparedCase {

        @BeforeEach
        void prepare(MockProvider inventory) {
            assertThat(inventory.requests()).isEmpty();
        }

        @Test
        void needsNone() {
            assertThat(getClass()).isNotNull();
        }
    }
}
