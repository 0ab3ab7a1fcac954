/** Removes old versions, and data that newer data has replaced. */
@NullMarked
package dev.contract.broker.retention;

import org.jspecify.annotations.NullMarked;
