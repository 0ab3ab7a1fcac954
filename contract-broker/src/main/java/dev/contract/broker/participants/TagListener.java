package dev.contract.broker.participants;

import org.jdbi.v3.core.Handle;

/** Hears of every new tag, inside the transaction that creates it. */
@FunctionalInterface
public interface TagListener {

    TagListener NONE = (handle, version, tag) -> {};

    void tagged(Handle handle, Version version, String tag);
}
