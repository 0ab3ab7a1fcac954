package dev.contract.broker.participants;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Deletes what another capability has of versions before they go, inside the same transaction. */
@FunctionalInterface
public interface VersionDeletion {

    void before(Handle handle, Collection<Long> versionIds);
}
