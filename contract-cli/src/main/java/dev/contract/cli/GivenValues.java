package dev.contract.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Refuses empty values, as {@code --version "$UNSET"} has them: a question about no version in particular would have an
 * answer, only to another question; and names with signs that nobody sees.
 */
final class GivenValues {

    /** Where an empty value is as good as none, so that scripts can leave it to their variables. */
    static final Set<String> ALLOWED = Set.of(
            "--broker-username",
            "--broker-password",
            "--broker-token",
            "--build-url",
            "--data",
            "--filter-description",
            "--filter-path",
            "--filter-state");

    /** The labels of what is kept under its name: a line break is a mistake of the script, and stays for good. */
    private static final Set<String> NAMES = Set.of("NAME", "VERSION", "BRANCH", "TAG", "ENVIRONMENT", "LABEL");

    private GivenValues() {}

    static void refuse(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            command.getParseResult().matchedArgs().forEach(argument -> refuse(command, argument));
        }
    }

    private static void refuse(CommandLine command, ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        List<String> given = argument.originalStringValues();
        if (given.stream().anyMatch(String::isBlank) && !ALLOWED.contains(name)) {
            throw new ParameterException(
                    command, name + " is empty: is a variable unset? Leave it out if it is not meant.");
        }
        if (NAMES.contains(argument.paramLabel()) && given.stream().anyMatch(GivenValues::hasControlSigns)) {
            throw new ParameterException(
                    command, name + " has a line break or another sign that nobody sees: names have none.");
        }
    }

    private static boolean hasControlSigns(String value) {
        return !value.equals(LatestTag.NONE) && value.chars().anyMatch(Character::isISOControl);
    }
}
