package dev.contract.broker.matrix;

import dev.contract.broker.matrix.MatrixJson.Details;
import java.util.List;

/** The answer of the matrix: what was decided, the rows to show, and what is known about their versions. */
record MatrixResult(Decision decision, List<Row> rows, List<Row> ignored, Details details) {}
