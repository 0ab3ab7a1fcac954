package dev.contract.core.broker;

import dev.contract.core.broker.wire.DeploymentSummary;
import dev.contract.core.model.JsonObject;
import java.util.List;

/** The broker's answer whether versions can be deployed, with the rows that it looked at. */
public record DeploymentDecision(DeploymentSummary summary, List<MatrixRow> rows) {

    public DeploymentDecision {
        rows = List.copyOf(rows);
    }

    static DeploymentDecision of(JsonObject matrix) {
        return new DeploymentDecision(
                DeploymentSummary.fromJson(matrix),
                matrix.items("matrix").stream()
                        .filter(JsonObject.class::isInstance)
                        .map(row -> MatrixRow.of((JsonObject) row))
                        .toList());
    }

    /** True only if the broker says yes; unknown is no. */
    public boolean isDeployable() {
        return Boolean.TRUE.equals(summary.deployable());
    }
}
