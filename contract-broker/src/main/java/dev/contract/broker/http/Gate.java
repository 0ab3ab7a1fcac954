package dev.contract.broker.http;

import org.jspecify.annotations.Nullable;

/** Decides who may pass, before anything else is done with a request. */
@FunctionalInterface
public interface Gate {

    Gate OPEN = request -> null;

    /** The refusal, or null if the request may go on. */
    @Nullable Reply refuse(Request request);
}
