/** Replaces example values at the moment of use, as the generators of a contract say. */
@NullMarked
package dev.contract.core.generate;

import org.jspecify.annotations.NullMarked;
