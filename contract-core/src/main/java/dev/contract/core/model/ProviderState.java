package dev.contract.core.model;

/** A condition that the provider has to be in before an interaction, with parameters. */
public record ProviderState(String name, JsonObject params) {

    public ProviderState(String name) {
        this(name, JsonObject.EMPTY);
    }

    @Override
    public String toString() {
        return params.isEmpty() ? name : name + " " + params;
    }
}
