package dev.contract.broker.retention;

import dev.contract.broker.unfinished.UnfinishedImports;
import org.jdbi.v3.core.Handle;

/** Imports bring versions before what is deployed of them: until one has finished, they look like old ones that nobody has. */
final class ImportGuard {

    private ImportGuard() {}

    /** Why nothing may be removed at the moment; empty if there is no import that has not finished. */
    static String obstacle(Handle handle) {
        return UnfinishedImports.of(handle).stream()
                .findFirst()
                .map(unfinished -> "Nothing is removed before it is known what is deployed. " + unfinished.sentence())
                .orElse("");
    }

    /** Ends a run that an import has overtaken. */
    static void require(Handle handle) {
        String obstacle = obstacle(handle);
        if (!obstacle.isEmpty()) {
            throw new Lease.Lost(obstacle);
        }
    }
}
