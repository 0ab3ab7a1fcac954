/** Sends a request to the provider, exactly as the contract has it, or asks it for messages. */
@NullMarked
package dev.contract.provider.target;

import org.jspecify.annotations.NullMarked;
