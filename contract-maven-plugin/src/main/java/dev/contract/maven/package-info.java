/** Commands of the executable as goals of Maven. */
@NullMarked
package dev.contract.maven;

import org.jspecify.annotations.NullMarked;
