package dev.contract.cli;

import dev.contract.core.lint.Finding;
import dev.contract.core.lint.Level;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Part;
import java.util.List;

/** Findings for programs. */
final class LintJson {

    private LintJson() {}

    static JsonObject of(List<LintedContract> contracts, Level failOn) {
        JsonObject counts = JsonObject.EMPTY;
        for (Level level : List.of(Level.ERROR, Level.WARNING, Level.HINT)) {
            counts = counts.with(
                    level + "s",
                    contracts.stream()
                            .mapToLong(contract -> contract.count(level))
                            .sum());
        }
        return JsonObject.of(
                "success",
                contracts.stream().noneMatch(contract -> contract.has(failOn)),
                "failOn",
                failOn.toString(),
                "summary",
                counts,
                "contracts",
                contracts.stream().map(LintJson::contract).toList());
    }

    private static JsonObject contract(LintedContract contract) {
        return JsonObject.of(
                "file", contract.file().file().toString(),
                "consumer", contract.file().contract().consumer(),
                "provider", contract.file().contract().provider(),
                "findings",
                        contract.findings().stream()
                                .map(finding -> finding(contract, finding))
                                .toList());
    }

    private static JsonObject finding(LintedContract contract, Finding finding) {
        Finding.Where where = finding.where();
        Part part = where.part();
        Integer line = contract.line(finding);
        return JsonObject.of(
                        "rule", finding.rule().id(), "level", finding.level().toString())
                .withOptional("interaction", line == null ? null : where.title())
                .withOptional("index", line == null ? null : where.interaction())
                .withOptional("line", line)
                .withOptional("message", where.message().isEmpty() ? null : where.message())
                .withOptional("part", part == null ? null : part.wireName())
                .withOptional("path", where.path().isEmpty() ? null : where.path())
                .with("found", finding.found())
                .with("advice", finding.advice());
    }
}
