/** The build that we are part of: its processes, and what it builds. */
@NullMarked
package dev.contract.core.build;

import org.jspecify.annotations.NullMarked;
