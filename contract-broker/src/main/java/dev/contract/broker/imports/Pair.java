package dev.contract.broker.imports;

import dev.contract.core.model.JsonObject;

/** A consumer and a provider. */
record Pair(String consumer, String provider) {

    static Pair of(JsonObject integration) throws PieceFailure {
        return new Pair(
                Documents.text(integration.object("consumer"), "name"),
                Documents.text(integration.object("provider"), "name"));
    }

    /** The path of something that belongs to the pair. */
    String path(String... more) {
        return Documents.path("pacts", "provider", provider, "consumer", consumer) + Documents.path(more);
    }

    /** What people call it. */
    String title() {
        return consumer + " and " + provider;
    }
}
