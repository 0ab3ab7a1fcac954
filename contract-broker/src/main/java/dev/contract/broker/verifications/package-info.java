/** Results of verifications. */
@NullMarked
package dev.contract.broker.verifications;

import org.jspecify.annotations.NullMarked;
