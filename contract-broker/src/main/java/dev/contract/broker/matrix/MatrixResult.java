package dev.contract.broker.matrix;

import dev.contract.broker.environments.Environment;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.VersionMarks;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.Map;

/** The answer of the matrix: what was decided, the rows to show of those that fit, and what is known about their versions. */
public record MatrixResult(Decision decision, List<Row> rows, List<Row> ignored, int fitting, Details details) {

    /** What is known about the versions in the rows. */
    public record Details(VersionMarks marks, Map<Long, List<Environment>> environments) {}

    /** As programs get it. */
    public JsonObject document(Urls urls) {
        return new MatrixJson(urls, details).document(this);
    }
}
