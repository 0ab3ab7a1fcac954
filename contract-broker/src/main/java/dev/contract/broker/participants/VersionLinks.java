package dev.contract.broker.participants;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Adds the links of another capability to the documents of versions. */
@FunctionalInterface
public interface VersionLinks {

    /** Adds links to those of one version. */
    @FunctionalInterface
    interface Adder {
        JsonObject addTo(JsonObject links, Version version);
    }

    /** Looks up what belongs to all of the versions. */
    Adder of(Handle handle, Urls urls, List<Version> versions);
}
