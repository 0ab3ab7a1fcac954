/** How the broker is doing, for those who run it: metrics, logs, what it is. */
@NullMarked
package dev.contract.broker.operations;

import org.jspecify.annotations.NullMarked;
