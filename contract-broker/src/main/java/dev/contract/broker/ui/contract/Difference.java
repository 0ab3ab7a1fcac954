package dev.contract.broker.ui.contract;

/** Where an answer differed from what the contract says, and how. */
public record Difference(String where, String text) {}
