package dev.contract.broker.participants;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import org.jdbi.v3.core.Handle;

/** Adds the links of another capability to the document of a version. */
@FunctionalInterface
public interface VersionLinks {

    JsonObject addTo(JsonObject links, Handle handle, Urls urls, Version version);
}
