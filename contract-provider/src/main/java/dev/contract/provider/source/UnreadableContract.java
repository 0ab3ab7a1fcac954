package dev.contract.provider.source;

/**
 * A contract about which nothing can be said.
 *
 * @param origin the file or URL
 * @param problem what is wrong with it, and where
 * @param pending true if the provider need not keep it yet, so that it is told and breaks nothing
 */
public record UnreadableContract(String origin, String problem, boolean pending) {}
