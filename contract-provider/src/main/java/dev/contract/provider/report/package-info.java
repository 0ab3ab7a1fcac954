/** Turns a verification report into something to read: for people, for programs, for the broker. */
@NullMarked
package dev.contract.provider.report;

import org.jspecify.annotations.NullMarked;
