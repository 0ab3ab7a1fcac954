package dev.contract.core.model;

import java.util.List;

/**
 * What one consumer relies on from one provider.
 *
 * @param metadata of the file, without the specification version
 * @param extra attributes of the file that we only keep
 */
public record Contract(
        String consumer, String provider, List<Interaction> interactions, JsonObject metadata, JsonObject extra) {

    public Contract {
        interactions = List.copyOf(interactions);
    }

    public Contract(String consumer, String provider, List<? extends Interaction> interactions) {
        this(consumer, provider, List.copyOf(interactions), JsonObject.EMPTY, JsonObject.EMPTY);
    }

    public Contract withInteractions(List<? extends Interaction> interactions) {
        return new Contract(consumer, provider, List.copyOf(interactions), metadata, extra);
    }
}
