package dev.contract.consumer.junit;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.junit.Engine.get;
import static dev.contract.consumer.junit.Engine.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.mock.MockProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Tests that fail after their own body has passed: nothing of them gets into the contract. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class FailingAfterwardsTest extends ContractsElsewhere {

    @Test
    void testThatFailsAfterItsBodyStaysOutOfTheContract() {
        run(FailingAfterwardsCase.class).assertStatistics(tests -> tests.failed(1));
        assertThat(directory.resolve("cart-inventory.json")).doesNotExist();
    }

    @Test
    void testThatAnotherExtensionFailsStaysOutOfTheContract() {
        run(StrictCase.class).assertStatistics(tests -> tests.failed(1));
        assertThat(directory.resolve("cart-inventory.json")).doesNotExist();
    }

    @Test
    void whatIsExpectedInAfterEachHasToComeToo() {
        run(LateCase.class).assertStatistics(tests -> tests.failed(1));
        assertThat(directory.resolve("cart-inventory.json")).doesNotExist();
    }

    /** An extension that is registered first has the last word. */
    static class Strict implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            throw new IllegalStateException("not strict enough");
        }
    }

    @ExtendWith(Strict.class)
    @ContractTest(consumer = "cart", provider = "inventory")
    static class StrictCase {

        @Test
        void asks(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a question").get("/one").willRespondWith(ok()));
            get(inventory, "/one");
        }
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class LateCase {

        @Test
        void asks(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a question").get("/one").willRespondWith(ok()));
            get(inventory, "/one");
        }

        @AfterEach
        void late(MockProvider inventory) {
            inventory.expect(uponReceiving("never asked").get("/never").willRespondWith(ok()));
        }
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class FailingAfterwardsCase {

        @Test
        void asks(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a question").get("/one").willRespondWith(ok()));
            get(inventory, "/one");
        }

        @AfterEach
        void cleanUp() {
            throw new IllegalStateException("cannot clean up");
        }
    }
}
