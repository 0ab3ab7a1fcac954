package dev.contract.broker.ui;

/** One choice of a list. */
public record Option(String value, String text, boolean chosen) {}
