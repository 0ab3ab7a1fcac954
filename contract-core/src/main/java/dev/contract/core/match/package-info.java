/** Compiles an expectation into checks, checks an actual message, and reports mismatches. */
@NullMarked
package dev.contract.core.match;

import org.jspecify.annotations.NullMarked;
