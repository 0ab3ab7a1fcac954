/** The executable {@code contract}: one small class per command, exit codes, tables. */
@NullMarked
package dev.contract.cli;

import org.jspecify.annotations.NullMarked;
