/** The mock provider: answers what matches an expected interaction, and remembers the rest. */
@NullMarked
package dev.contract.consumer.mock;

import org.jspecify.annotations.NullMarked;
