/** How a consumer's test states what it relies on: interactions, and values with rules. */
@NullMarked
package dev.contract.consumer.dsl;

import org.jspecify.annotations.NullMarked;
