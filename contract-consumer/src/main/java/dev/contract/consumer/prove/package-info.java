/** Proves a consumer: runs it against all that its contract allows, and against what goes wrong between the two. */
@NullMarked
package dev.contract.consumer.prove;

import org.jspecify.annotations.NullMarked;
