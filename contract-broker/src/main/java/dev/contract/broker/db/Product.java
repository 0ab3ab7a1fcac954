package dev.contract.broker.db;

/**
 * What the data are kept in.
 *
 * @param schema the newest step of the tables
 */
public record Product(String name, String version, String schema) {}
