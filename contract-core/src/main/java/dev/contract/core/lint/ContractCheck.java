package dev.contract.core.lint;

import dev.contract.core.model.Contract;

/** Looks at the interactions of a contract together. */
interface ContractCheck {

    void check(Contract contract, Report report);
}
