package dev.contract.consumer.dsl;

import java.util.List;
import java.util.Map;

/** Where an interaction begins, to be imported statically: {@code given(…).uponReceiving(…).get(…)…}. */
public final class Interactions {

    private Interactions() {}

    /** A condition that the provider has to be in. */
    public static StateDraft given(String state) {
        return given(state, Map.of());
    }

    /** A condition with parameters that the provider has to be in. */
    public static StateDraft given(String state, Map<String, ?> params) {
        return new StateDraft(List.of()).given(state, params);
    }

    /** An interaction that needs no provider state; the description names it among all of this consumer. */
    public static RequestStart uponReceiving(String description) {
        return new StateDraft(List.of()).uponReceiving(description);
    }

    /** A message that needs no provider state; the description names it among all of this consumer. */
    public static MessageDraft expectsToReceive(String description) {
        return new StateDraft(List.of()).expectsToReceive(description);
    }

    /** A message that is sent or answered, nothing of which is stated yet. */
    public static PayloadDraft message() {
        return new PayloadDraft(List.of());
    }

    /** A response with this status, or one of a class of them such as {@link Values#success}. */
    public static ResponseDraft status(Object status) {
        return new ResponseDraft(List.of(parts -> parts.status(status)));
    }

    /** A response with status 200. */
    public static ResponseDraft ok() {
        return status(200);
    }
}
