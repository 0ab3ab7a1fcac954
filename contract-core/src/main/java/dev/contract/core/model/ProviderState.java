package dev.contract.core.model;

/**
 * A condition that the provider has to be in before an interaction, with parameters.
 *
 * @param extra attributes of the file that we only keep
 */
public record ProviderState(String name, JsonObject params, JsonObject extra) {

    public ProviderState(String name, JsonObject params) {
        this(name, params, JsonObject.EMPTY);
    }

    public ProviderState(String name) {
        this(name, JsonObject.EMPTY);
    }

    @Override
    public String toString() {
        return params.isEmpty() ? name : name + " " + params;
    }
}
