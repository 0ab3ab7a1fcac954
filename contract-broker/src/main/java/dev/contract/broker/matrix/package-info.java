/** Which versions have been verified with which, and what follows for a deployment. */
@NullMarked
package dev.contract.broker.matrix;

import org.jspecify.annotations.NullMarked;
