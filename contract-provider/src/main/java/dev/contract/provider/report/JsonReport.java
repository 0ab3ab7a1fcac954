package dev.contract.provider.report;

import dev.contract.core.format.ContractDigest;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.VerificationReport;
import org.jspecify.annotations.Nullable;

/** The report for programs, as JSON. */
public final class JsonReport {

    private JsonReport() {}

    /** The report; the version of the provider is left out if it is not known. */
    public static JsonObject of(VerificationReport report, @Nullable String version) {
        return JsonObject.of("provider", report.provider(), "success", report.isSuccess())
                .withOptional("providerVersion", version)
                .withOptional("address", report.address())
                .with("tookMillis", report.took().toMillis())
                .with(
                        "summary",
                        JsonObject.of(
                                "passed",
                                        report.count(result -> result.outcome().isPassed()),
                                "failed", report.count(InteractionResult::breaksBuild),
                                "pending", report.count(result -> !result.isGood() && result.pending()),
                                "skipped",
                                        report.count(result -> result.outcome().isSkipped())))
                .with(
                        "unreadable",
                        report.unreadable().stream()
                                .map(contract -> JsonObject.of(
                                        "origin", contract.origin(),
                                        "problem", contract.problem(),
                                        "pending", contract.pending()))
                                .toList())
                .with(
                        "contracts",
                        report.contracts().stream().map(JsonReport::contract).toList());
    }

    private static JsonObject contract(ContractResult contract) {
        return JsonObject.of(
                "consumer", contract.consumer(),
                "origin", contract.found().origin(),
                "pending", contract.found().pending(),
                "content", ContractDigest.of(contract.found().contract()),
                "success", contract.isSuccess(),
                "complete", !contract.isPartial(),
                "interactions",
                        contract.interactions().stream()
                                .map(JsonReport::interaction)
                                .toList());
    }

    private static JsonObject interaction(InteractionResult result) {
        JsonObject json = JsonObject.of("description", result.interaction().description())
                .with(
                        "states",
                        result.interaction().states().stream()
                                .map(state -> JsonObject.of("name", state.name(), "params", state.params()))
                                .toList());
        HttpRequest request = result.request();
        if (request != null) {
            json = json.with("request", request.method() + " " + request.target());
        }
        if (result.outcome().isUnanswered()) {
            json = json.with("unanswered", true);
        }
        return json.with("outcome", result.outcome().word())
                .with("pending", result.pending())
                .with("tookMillis", result.took().toMillis())
                .with(
                        "mismatches",
                        result.outcome().mismatches().stream()
                                .map(JsonReport::of)
                                .toList())
                .with("reasons", result.outcome().reasons())
                .with("warnings", result.warnings())
                .with(
                        "drift",
                        result.drift().stream()
                                .map(drift -> JsonObject.of(
                                        "operation", drift.operation(),
                                        "place", drift.place(),
                                        "message", drift.message()))
                                .toList());
    }

    /** One mismatch. */
    public static JsonObject of(Mismatch mismatch) {
        return JsonObject.of(
                        "part", mismatch.part().wireName(),
                        "path", mismatch.path(),
                        "rule", mismatch.rule(),
                        "message", mismatch.message(),
                        "expected", mismatch.expected(),
                        "actual", mismatch.actual())
                .withOptional("hint", mismatch.hint());
    }
}
