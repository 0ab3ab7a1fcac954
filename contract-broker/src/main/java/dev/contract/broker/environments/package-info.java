/** Environments and what is deployed or released there. */
@NullMarked
package dev.contract.broker.environments;

import org.jspecify.annotations.NullMarked;
