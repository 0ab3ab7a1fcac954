package dev.contract.broker.matrix;

import java.util.List;

/** The answer of the matrix: what was decided, and the rows to show. */
record MatrixResult(Decision decision, List<Row> rows, List<Row> ignored) {}
