/** The documents that broker and clients exchange, as records that write and read themselves as JSON. */
@NullMarked
package dev.contract.core.broker.wire;

import org.jspecify.annotations.NullMarked;
