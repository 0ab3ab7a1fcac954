/** Pages that answer what fits together, and what can be deployed. */
@NullMarked
package dev.contract.broker.ui.matrix;

import org.jspecify.annotations.NullMarked;
