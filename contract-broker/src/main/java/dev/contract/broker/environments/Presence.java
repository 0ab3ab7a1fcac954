package dev.contract.broker.environments;

/** A version that is in an environment now. */
public record Presence(String participant, String version, Environment environment) {}
