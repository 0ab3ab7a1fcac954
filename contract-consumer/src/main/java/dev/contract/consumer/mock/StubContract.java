package dev.contract.consumer.mock;

import dev.contract.core.model.Contract;

/**
 * A contract that a stub server answers from.
 *
 * @param origin the file or address it was read from, for messages
 */
public record StubContract(Contract contract, String origin) {

    /** Whose contract it is, in a few words. */
    String title() {
        return contract.consumer() + " with " + contract.provider();
    }
}
