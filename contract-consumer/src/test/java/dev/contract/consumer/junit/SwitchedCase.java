package dev.contract.consumer.junit;

import dev.contract.consumer.mock.MockProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** A test that is switched off between two runs. */
@ContractTest(consumer = "cart", provider = "inventory")
class SwitchedCase {

    static volatile boolean off;

    static boolean isOff() {
        return off;
    }

    @Test
    void stays(MockProvider inventory) throws Exception {
        ManyKindsCase.ask(inventory, "stays", "/stays");
    }

    @Test
    @DisabledIf("isOff") // it is the subject of a test
    void goes(MockProvider inventory) throws Exception {
        ManyKindsCase.ask(inventory, "goes", "/goes");
    }
}
