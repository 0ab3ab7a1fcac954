package dev.contract.core.lint;

import dev.contract.core.lint.Finding.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the findings of one contract. */
final class Report {

    private final Map<LintRule, Level> levels;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> secrets = new LinkedHashSet<>();

    Report(Map<LintRule, Level> levels) {
        this.levels = levels;
    }

    void add(LintRule rule, Where where, String found, String advice) {
        Level level = levels.get(rule);
        if (level != null) {
            findings.add(new Finding(rule, level, where, found, advice));
        }
    }

    /** What no finding of any rule may show. */
    void hide(String secret) {
        secrets.add(secret);
    }

    /** All findings by interaction, the worst of each first. */
    List<Finding> findings() {
        return findings.stream()
                .map(this::masked)
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.where().interaction())
                        .thenComparing(Finding::level, Comparator.reverseOrder()))
                .toList();
    }

    private Finding masked(Finding finding) {
        Where where = finding.where();
        Where masked = new Where(
                where.interaction(), masked(where.title()), where.message(), where.part(), masked(where.path()));
        return new Finding(finding.rule(), finding.level(), masked, masked(finding.found()), masked(finding.advice()));
    }

    private String masked(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, Masked.of(secret));
        }
        return masked;
    }
}
