package dev.contract.cli;

import dev.contract.core.lint.Level;
import dev.contract.core.lint.LintRule;
import dev.contract.core.lint.Linter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for what is wrong or fragile in contract files. All files are read before anything is said of one. */
@Command(name = "lint", description = "Tell what is wrong or fragile in contracts before anybody trips over it.")
@Help(
        examples = {
            "contract lint target/contracts",
            "contract lint cart-inventory.json --fail-on warning --ignore exact-date --rule dead-rule=error"
        },
        related = {"explain", "publish", "verify"},
        exitCodes = {
            "0  nothing was found that is as bad as --fail-on, or worse",
            "1  something was",
            "2  the command line or a file is wrong: nothing is said of any"
        })
final class LintCommand extends CommandBase {

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_DIR", description = "Contracts, or directories with contracts.")
    private List<String> places;

    @Option(
            names = "--rule",
            paramLabel = "ID=LEVEL",
            description = "Another level for a rule: off, hint, warning or error; may be repeated.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--ignore", paramLabel = "ID", description = "Do not apply a rule; may be repeated.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "hint|warning|error",
            defaultValue = "error",
            description = "What ends with 1, and all that is worse. Default: error.")
    private String failOn;

    @Override
    Set<OutputFormat> formats() {
        return OutputFormat.JUDGING;
    }

    @Override
    public Integer call() throws Exception {
        Level bad = level("--fail-on", failOn);
        Linter linter = linter();
        List<LintedContract> contracts = ContractFiles.read(places).stream()
                .map(file -> LintedContract.of(file, linter))
                .toList();
        print(new LintJudgement(contracts, bad));
        return contracts.stream().anyMatch(contract -> contract.has(bad)) ? ExitCode.NO : ExitCode.OK;
    }

    private Linter linter() throws UsageException {
        Linter linter = Linter.ofAllRules();
        for (String setting : rules) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new UsageException("--rule: '%s' is not ID=LEVEL, such as dead-rule=error.".formatted(setting));
            }
            LintRule rule = rule("--rule", setting.substring(0, equals));
            String level = setting.substring(equals + 1).strip();
            linter = level.equalsIgnoreCase("off")
                    ? linter.without(rule)
                    : linter.with(rule, level("--rule " + rule, level));
        }
        for (String id : ignored) {
            linter = linter.without(rule("--ignore", id));
        }
        return linter;
    }

    private static LintRule rule(String option, String id) throws UsageException {
        for (LintRule rule : LintRule.values()) {
            if (rule.id().equals(id.strip())) {
                return rule;
            }
        }
        String known = Stream.of(LintRule.values()).map(LintRule::id).collect(Collectors.joining(", "));
        throw new UsageException("%s: there is no rule '%s'. Rules: %s.".formatted(option, id, known));
    }

    private static Level level(String option, @Nullable String name) throws UsageException {
        for (Level level : Level.values()) {
            if (level.toString().equalsIgnoreCase(name)) {
                return level;
            }
        }
        String more = option.equals("--fail-on") ? "" : "off, ";
        throw new UsageException("%s: '%s' is none of %shint, warning, error.".formatted(option, name, more));
    }
}
