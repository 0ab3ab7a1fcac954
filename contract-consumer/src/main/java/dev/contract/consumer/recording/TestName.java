package dev.contract.consumer.recording;

/**
 * Which test it is.
 *
 * @param text what the contract and messages call it: class and method
 * @param id what tells it from all others, and each invocation of a parameterised test from the next
 */
public record TestName(String text, String id) {}
