package dev.contract.broker.participants;

import org.jdbi.v3.core.Handle;

/** Deletes what another capability has of a version before the version goes, inside the same transaction. */
@FunctionalInterface
public interface VersionDeletion {

    void before(Handle handle, Version version);
}
