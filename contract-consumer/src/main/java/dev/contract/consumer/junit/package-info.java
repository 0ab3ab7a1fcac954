/** JUnit Jupiter: {@code @ContractTest} starts the mock provider and writes the contract when the tests have passed. */
@NullMarked
package dev.contract.consumer.junit;

import org.jspecify.annotations.NullMarked;
