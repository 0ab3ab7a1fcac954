package dev.contract.provider.source;

/**
 * A contract about which nothing can be said.
 *
 * @param origin the file or URL
 * @param problem what is wrong with it, and where
 */
public record UnreadableContract(String origin, String problem) {}
