package dev.contract.cli;

import dev.contract.core.broker.BrokerContract;
import dev.contract.core.model.Contract;

/** One of two contracts that are compared, with what people call it: a file, or a version. */
record DiffSide(String name, Contract contract) {

    static DiffSide of(String file) throws Exception {
        return new DiffSide(file, ContractFiles.one(file).contract());
    }

    static DiffSide of(BrokerContract contract) {
        String version = contract.version();
        String name = version == null ? contract.url().toString() : "version " + version;
        return new DiffSide(name, contract.contract());
    }

    String pair() {
        return contract.consumer() + " with " + contract.provider();
    }
}
