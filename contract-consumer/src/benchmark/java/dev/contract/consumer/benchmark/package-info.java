/** The mock provider under load, beside others: {@code mvn -q -Pbenchmark -pl contract-core,contract-consumer test-compile exec:exec}. */
@NullMarked
package dev.contract.consumer.benchmark;

import org.jspecify.annotations.NullMarked;
