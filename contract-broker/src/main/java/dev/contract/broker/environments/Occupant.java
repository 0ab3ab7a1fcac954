package dev.contract.broker.environments;

/** A version that is in an environment now, by deployment or by release. */
public record Occupant(Occurrence occurrence, boolean released) {}
