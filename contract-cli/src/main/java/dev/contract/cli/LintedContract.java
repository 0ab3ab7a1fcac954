package dev.contract.cli;

import dev.contract.cli.ContractFiles.ContractFile;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.lint.Finding;
import dev.contract.core.lint.Level;
import dev.contract.core.lint.Linter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with what was found in it.
 *
 * @param lines on which its interactions start
 */
record LintedContract(ContractFile file, List<Integer> lines, List<Finding> findings) {

    static LintedContract of(ContractFile file, Linter linter) {
        return new LintedContract(file, lines(file.content()), linter.lint(file.contract()));
    }

    private static List<Integer> lines(byte[] content) {
        try {
            List<Integer> lines = new ArrayList<>(JsonReader.linesOfItems(content, "interactions"));
            lines.addAll(JsonReader.linesOfItems(content, "messages"));
            return lines;
        } catch (JsonSyntaxException readBefore) {
            throw new IllegalStateException(readBefore);
        }
    }

    /** The line on which the interaction of a finding starts; null if it is about the whole contract. */
    @Nullable Integer line(Finding finding) {
        int interaction = finding.where().interaction();
        return interaction < 0 ? null : lines.get(interaction);
    }

    long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** True if anything is as bad or worse. */
    boolean has(Level level) {
        return findings.stream().anyMatch(finding -> finding.level().compareTo(level) >= 0);
    }
}
