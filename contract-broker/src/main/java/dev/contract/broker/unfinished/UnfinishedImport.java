package dev.contract.broker.unfinished;

import dev.contract.broker.http.Timestamps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that runs, was broken off, or could not read all that decisions depend on.
 *
 * @param source the address of the broker that is read
 * @param missing what could not be copied; null if the import has not come to its end
 */
public record UnfinishedImport(
        String source, Instant begunAt, @Nullable String missing) {

    /** What that means for an answer, and what to do. */
    public String sentence() {
        String begun = " (begun at " + Timestamps.format(begunAt) + ")";
        String command = "`contract broker import --from " + source;
        return "An import from " + source
                + (missing == null
                        ? " has not finished" + begun + ": what it has not copied yet is missing here."
                        : begun + " could not copy all that counts. Missing here: " + missing + ".")
                + " Repeat " + command + "`, or give up waiting with " + command + " --abandon`.";
    }
}
