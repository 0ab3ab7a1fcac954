/** The broker as a whole: every integration with the state of its contract, and how much there is of everything. */
@NullMarked
package dev.contract.broker.overview;

import org.jspecify.annotations.NullMarked;
