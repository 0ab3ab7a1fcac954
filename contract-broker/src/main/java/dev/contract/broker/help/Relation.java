package dev.contract.broker.help;

import java.util.List;

/** A relation of the API: what its link leads to. */
public record Relation(String name, String sentence, List<Operation> operations) {

    /** An operation, such as {@code GET /pacts/latest}, and what it does. */
    public record Operation(String name, String summary) {}
}
