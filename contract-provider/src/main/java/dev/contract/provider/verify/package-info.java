/** Replays the interactions of contracts and yields a report, which is plain data. */
@NullMarked
package dev.contract.provider.verify;

import org.jspecify.annotations.NullMarked;
