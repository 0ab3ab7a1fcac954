/** Tells what is wrong or fragile in a contract before anybody trips over it. */
@NullMarked
package dev.contract.core.lint;

import org.jspecify.annotations.NullMarked;
