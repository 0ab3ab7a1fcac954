/** Keeps what nobody may read in the database. */
@NullMarked
package dev.contract.broker.secrets;

import org.jspecify.annotations.NullMarked;
