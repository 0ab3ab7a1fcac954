/** Verifies contracts in a JUnit test, one invocation for each interaction. */
@NullMarked
package dev.contract.provider.junit;

import org.jspecify.annotations.NullMarked;
