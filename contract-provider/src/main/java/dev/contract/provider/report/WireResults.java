package dev.contract.provider.report;

import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.wire.VerificationResult;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.Outcome;
import java.util.List;

/** Writes results the way that brokers and their pages understand. */
final class WireResults {

    private WireResults() {}

    /** One for each interaction that was verified. */
    static List<JsonObject> of(ContractResult contract) {
        return contract.interactions().stream().map(WireResults::test).toList();
    }

    static VerificationResult of(List<JsonObject> tests, ProviderVersion version) {
        String implementation = WireResults.class.getPackage().getImplementationVersion();
        return new VerificationResult(
                tests.stream().allMatch(WireResults::isSuccess),
                version.number(),
                version.buildUrl(),
                new JsonArray(List.<JsonValue>copyOf(tests)),
                JsonObject.of("implementation", "Contract")
                        .with("version", implementation == null ? "development" : implementation));
    }

    static boolean isSuccess(JsonObject test) {
        return test.isTrue("success");
    }

    /** The broker gave each interaction an id, with which it finds the interaction again. */
    static JsonObject test(InteractionResult result) {
        Outcome outcome = result.outcome();
        JsonObject test = JsonObject.EMPTY
                .withOptional(
                        "interactionId", result.interaction().info().extra().text("_id"))
                .with("interactionDescription", result.interaction().description())
                .with("success", outcome.isPassed());
        if (!outcome.mismatches().isEmpty()) {
            test = test.with(
                    "mismatches",
                    outcome.mismatches().stream().map(WireResults::mismatch).toList());
        }
        if (!outcome.reasons().isEmpty()) {
            test = test.with(
                    "exceptions",
                    outcome.reasons().stream()
                            .map(reason -> JsonObject.of("message", reason, "exceptionClass", outcome.word()))
                            .toList());
        }
        return test;
    }

    private static JsonObject mismatch(Mismatch mismatch) {
        return JsonObject.of("attribute", mismatch.part().wireName())
                .with("identifier", mismatch.path())
                .with("description", mismatch.message());
    }
}
