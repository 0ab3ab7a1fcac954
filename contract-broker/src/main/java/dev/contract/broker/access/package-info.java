/** Who may do what. */
@NullMarked
package dev.contract.broker.access;

import org.jspecify.annotations.NullMarked;
