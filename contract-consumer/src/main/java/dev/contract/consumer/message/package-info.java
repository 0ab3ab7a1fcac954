/** Hands messages to the consumer as the provider would, and answers those that it sends. */
@NullMarked
package dev.contract.consumer.message;

import org.jspecify.annotations.NullMarked;
