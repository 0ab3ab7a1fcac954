/** What is removed, and what stays. */
@NullMarked
package dev.contract.broker.retention;

import org.jspecify.annotations.NullMarked;
