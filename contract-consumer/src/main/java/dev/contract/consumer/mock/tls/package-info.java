/** A certificate for this machine, made when it is needed. */
@NullMarked
package dev.contract.consumer.mock.tls;

import org.jspecify.annotations.NullMarked;
