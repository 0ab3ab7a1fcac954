/** Imports held against recorded answers. */
@NullMarked
package dev.contract.broker.imports;

import org.jspecify.annotations.NullMarked;
