package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of every command, as people get it wrong; what is new is tried by itself. */
class CommandModelTest {

    private static Map<String, CommandSpec> commands() {
        Map<String, CommandSpec> all = new LinkedHashMap<>();
        Commands.groups().values().stream().flatMap(List::stream).forEach(entry -> {
            CommandLine whole = entry.whole();
            all.put(entry.name(), whole.getCommandSpec());
            whole.getSubcommands().forEach((name, below) -> all.put(entry.name() + " " + name, below.getCommandSpec()));
        });
        return all;
    }

    private record Case(String command, OptionSpec option) {

        String name() {
            return option.longestName();
        }

        /** A value that the option takes. */
        String value() {
            if (name().equals("--output")) {
                return "text";
            }
            Class<?> type = option.auxiliaryTypes()[0];
            if (type.isEnum()) {
                return type.getEnumConstants()[0].toString();
            }
            return type == int.class || type == Integer.class ? "1" : type == boolean.class ? "true" : "value";
        }

        boolean takesValue() {
            return option.arity().min() > 0;
        }

        /** Such as the participants of can-i-deploy, which may come again and again. */
        boolean maybeRepeated() {
            for (ArgGroupSpec group = option.group(); group != null; group = group.parentGroup()) {
                if (group.multiplicity().max() > 1) {
                    return true;
                }
            }
            return option.isMultiValue();
        }
    }

    private static List<Case> options() {
        List<Case> cases = new ArrayList<>();
        commands().forEach((name, spec) -> spec.options().forEach(option -> cases.add(new Case(name, option))));
        return cases;
    }

    private static void isRefused(String commandLine, String... says) {
        isRefused(Run.of(commandLine.split(" ")), commandLine, says);
    }

    private static void isRefused(Run run, String commandLine, String... says) {
        assertThat(run.exitCode()).as(commandLine + "%n" + run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Error: ").contains(says).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).as("what, and what to do").hasSize(2);
    }

    @Test
    void allCommandsAndOptionsAreSeen() {
        assertThat(commands()).hasSizeGreaterThan(35);
        assertThat(options()).hasSizeGreaterThan(250);
    }

    @TestFactory
    Stream<DynamicTest> unknownOptionIsNamed() {
        return commands().keySet().stream()
                .map(name -> dynamicTest(
                        name,
                        () -> isRefused(name + " --qqqqqqqqqqqq 1", "Unknown option", "'--qqqqqqqqqqqq'", "--help")));
    }

    @TestFactory
    Stream<DynamicTest> missingValueIsNamed() {
        return options().stream()
                .filter(Case::takesValue)
                .map(each -> dynamicTest(
                        each.command() + " " + each.name(),
                        () -> isRefused(each.command() + " " + each.name(), "Missing required parameter for option")));
    }

    @TestFactory
    Stream<DynamicTest> doubledOptionIsRefused() {
        return options().stream()
                .filter(each -> each.takesValue() && !each.maybeRepeated())
                .map(each -> dynamicTest(each.command() + " " + each.name(), () -> {
                    String option = " " + each.name() + " " + each.value();
                    isRefused(each.command() + required(each) + option + option, each.name() + "'", "only once");
                }));
    }

    /** As {@code --version "$UNSET"} has it. */
    @TestFactory
    Stream<DynamicTest> emptyValueIsRefused() {
        return options().stream()
                .filter(each -> each.takesValue() && each.option().auxiliaryTypes()[0] == String.class)
                .filter(each -> !GivenValues.ALLOWED.contains(each.name())
                        && !each.name().equals("--output"))
                .map(each -> dynamicTest(each.command() + " " + each.name(), () -> {
                    String[] line = (each.command() + required(each) + " " + each.name() + "=").split(" ");
                    isRefused(Run.of(line), String.join(" ", line), each.name() + " is empty");
                }));
    }

    @TestFactory
    Stream<DynamicTest> missingOptionIsNamed() {
        return options().stream()
                .filter(each -> each.option().required() && each.option().group() == null)
                .map(each -> dynamicTest(
                        each.command() + " " + each.name(),
                        () -> isRefused(each.command() + required(each), each.name(), "Missing required")));
    }

    /** Everything else that the command must have. */
    private static String required(Case without) {
        CommandSpec spec = commands().get(without.command());
        StringBuilder line = new StringBuilder();
        spec.options().stream()
                .filter(option -> option.required() && option.group() == null)
                .filter(option -> !option.longestName().equals(without.name()))
                .forEach(option -> line.append(' ')
                        .append(option.longestName())
                        .append(' ')
                        .append(new Case("", option).value()));
        spec.positionalParameters().stream()
                .filter(parameter -> parameter.required())
                .forEach(parameter -> line.append(" value"));
        return line.toString();
    }
}
