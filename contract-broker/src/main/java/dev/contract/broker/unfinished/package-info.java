/** Imports that have not brought all that decisions depend on: as long as there is one, no decision is a yes. */
@NullMarked
package dev.contract.broker.unfinished;

import org.jspecify.annotations.NullMarked;
