/** Reads and writes contract files; the versions of the Pact specification differ only here. */
@NullMarked
package dev.contract.core.format;

import org.jspecify.annotations.NullMarked;
