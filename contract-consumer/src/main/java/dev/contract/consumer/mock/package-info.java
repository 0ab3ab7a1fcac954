/** The mock provider of a test and the stub server of everybody else: both answer what matches an interaction. */
@NullMarked
package dev.contract.consumer.mock;

import org.jspecify.annotations.NullMarked;
