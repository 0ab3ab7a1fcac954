package dev.contract.core.report;

import dev.contract.core.report.Check.Level;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command has judged.
 *
 * @param name of the whole, such as {@code can-i-deploy}
 * @param summary the outcome in a sentence
 */
public record CheckReport(String name, String summary, List<Check> checks) {

    public CheckReport {
        checks = List.copyOf(checks);
    }

    /** True unless something failed. */
    public boolean isSuccess() {
        return count(Level.FAILED) == 0;
    }

    long count(Level level) {
        return checks.stream().filter(check -> check.level() == level).count();
    }

    /** Those that somebody has to look at, the worst first. */
    Stream<Check> noteworthy() {
        return checks.stream()
                .filter(check -> check.level() != Level.PASSED)
                .sorted((one, other) -> other.level().compareTo(one.level()));
    }
}
