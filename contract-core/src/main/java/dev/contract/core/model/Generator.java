package dev.contract.core.model;

/**
 * Replaces an example value at the moment of use, as data.
 *
 * @param type for example {@code ProviderState}
 * @param attributes everything beside the type, as read
 */
public record Generator(String type, JsonObject attributes) {}
