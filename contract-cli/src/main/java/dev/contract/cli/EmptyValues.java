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
 * answer, only to another question.
 */
final class EmptyValues {

    /** Where an empty value is as good as none, so that scripts can leave it to their variables. */
    static final Set<String> ALLOWED = Set.of(
            "--broker-base-url",
            "--broker-username",
            "--broker-password",
            "--broker-token",
            "--build-url",
            "--data",
            "--filter-description",
            "--filter-path",
            "--filter-state");

    private EmptyValues() {}

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
    }
}
