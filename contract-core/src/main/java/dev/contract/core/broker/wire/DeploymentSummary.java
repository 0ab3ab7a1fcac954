package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a version can be deployed and why: yes, no, or (null) not known as long as results are missing.
 *
 * @param nextSteps what would make it a yes; other brokers do not say
 */
public record DeploymentSummary(
        @Nullable Boolean deployable,
        String reason,
        int success,
        int failed,
        int unknown,
        List<Notice> notices,
        List<NextStep> nextSteps) {

    public DeploymentSummary {
        notices = List.copyOf(notices);
        nextSteps = List.copyOf(nextSteps);
    }

    /** Reads the answer to can-i-deploy, which has the summary beside its notices. */
    public static DeploymentSummary fromJson(JsonObject json) {
        JsonObject summary = json.object("summary");
        return new DeploymentSummary(
                summary.get("deployable") instanceof JsonBoolean bool ? bool == JsonBoolean.TRUE : null,
                summary.text("reason", ""),
                count(summary, "success"),
                count(summary, "failed"),
                count(summary, "unknown"),
                Items.objects(json, "notices", Notice::fromJson),
                Items.objects(json, "nextSteps", NextStep::fromJson));
    }

    public JsonObject toJson() {
        JsonObject summary = JsonObject.of("deployable", deployable, "reason", reason)
                .with("success", success)
                .with("failed", failed)
                .with("unknown", unknown);
        return JsonObject.of(
                "summary",
                summary,
                "notices",
                notices.stream().map(Notice::toJson).toList(),
                "nextSteps",
                nextSteps.stream().map(NextStep::toJson).toList());
    }

    private static int count(JsonObject json, String name) {
        return json.get(name) instanceof JsonNumber number ? number.value().intValue() : 0;
    }
}
