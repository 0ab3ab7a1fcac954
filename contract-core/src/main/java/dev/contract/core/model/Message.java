package dev.contract.core.model;

/** A message without transport: its contents, and metadata as JSON values by name. */
public record Message(Body contents, JsonObject metadata) {}
