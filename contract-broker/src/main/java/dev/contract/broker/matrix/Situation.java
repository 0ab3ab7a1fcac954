package dev.contract.broker.matrix;

import java.util.List;

/** Everything that a decision is made from. */
record Situation(
        List<Resolved> selectors,
        List<Integration> integrations,
        List<Row> rows,
        List<Row> ignored,
        List<Reason> warnings,
        boolean ignores) {

    Situation {
        selectors = List.copyOf(selectors);
        integrations = List.copyOf(integrations);
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
        warnings = List.copyOf(warnings);
    }
}
