package dev.contract.cli;

import dev.contract.broker.BackupException;
import dev.contract.broker.BrokerStartException;
import dev.contract.broker.imports.ImportException;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.BrokerRefusedException;
import dev.contract.core.broker.NotABrokerException;
import dev.contract.core.format.ContractFormatException;
import dev.contract.provider.source.ContractSourceException;
import dev.contract.provider.verify.NothingSelectedException;
import dev.contract.provider.verify.UnknownStatesException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message for the person at the prompt and an exit code for the pipeline. */
final class Failures {

    private Failures() {}

    static int report(Exception failure, CommandLine command, boolean verbose) {
        PrintWriter err = command.getErr();
        int code = exitCode(failure);
        String message = String.valueOf(failure.getMessage());
        err.println(code == ExitCode.INTERNAL ? "Internal error: " + failure : "Error: " + message);
        if (verbose) {
            failure.printStackTrace(err); // what --verbose asks for
        } else if (code == ExitCode.INTERNAL) {
            err.println("This is a bug of ours. Run the command again with --verbose and report what it prints.");
        } else if (!message.contains("\n") || failure instanceof BrokerRefusedException) {
            err.println(advice(failure, command.getCommandSpec().qualifiedName()));
        }
        return code;
    }

    /** What Java itself could not do, such as to find a class. */
    static int report(Error broken, PrintWriter err, boolean verbose) {
        err.println("Internal error: " + broken);
        if (verbose) {
            broken.printStackTrace(err); // what --verbose asks for
        } else {
            err.println("Is the installation whole? Else it is a bug of ours: report what it prints with --verbose.");
        }
        return ExitCode.INTERNAL;
    }

    /** What to do, where the message does not say it in a line of its own. */
    private static String advice(Exception failure, String command) {
        Throwable cause = failure.getCause() instanceof BrokerException broker ? broker : failure;
        if (cause instanceof NotABrokerException) {
            return "Check --broker-base-url or PACT_BROKER_BASE_URL.";
        }
        if (cause instanceof BrokerRefusedException refused) {
            return advice(refused.status());
        }
        if (cause instanceof ContractFormatException) {
            return "Mend the file or leave it out; contracts are Pact files of specification 1 to 4.";
        }
        return "Try '" + command + " --help'.";
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "Check the token, or the name and password, that the broker is given.";
            case 403 -> "Use the token, or the name and password, of somebody who may do it.";
            case 404 ->
                "Check the names: 'contract list-pacticipants' and 'contract list-environments' show what there is.";
            case 409 -> "Give another name or version, or change what is there.";
            default ->
                status >= 500
                        ? "The log of the broker has the reason. Try again when it is well."
                        : "Correct what is named, and run the command again.";
        };
    }

    static int exitCode(Exception failure) {
        if (failure instanceof BrokerException broker) {
            return exitCode(broker);
        }
        if (failure.getCause() instanceof BrokerException broker) {
            return exitCode(broker);
        }
        if (failure instanceof BrokerStartException || failure instanceof ImportException) {
            return ExitCode.BROKER;
        }
        boolean wrongInput = failure instanceof UsageException
                || failure instanceof BackupException
                || failure instanceof ContractFormatException
                || failure instanceof ContractSourceException
                || failure instanceof NothingSelectedException
                || failure instanceof UnknownStatesException;
        return wrongInput ? ExitCode.USAGE : ExitCode.INTERNAL;
    }

    /** What a broker says about the request itself will not get better by trying again. */
    private static int exitCode(BrokerException failure) {
        boolean wrongRequest = failure instanceof BrokerRefusedException refused
                && refused.status() < 500
                && !List.of(401, 403, 408, 429).contains(refused.status());
        return wrongRequest ? ExitCode.USAGE : ExitCode.BROKER;
    }

    static int report(ParameterException wrong) {
        return reportFirst(unknownFirst(wrong));
    }

    /** What is missing is often there, but misspelt. */
    private static ParameterException unknownFirst(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        List<String> unknown = command.getUnmatchedArguments().stream()
                .filter(argument -> argument.startsWith("-"))
                .toList();
        return wrong instanceof MissingParameterException && !unknown.isEmpty()
                ? new UnmatchedArgumentException(command, unknown)
                : wrong;
    }

    private static String unknownCommand(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        boolean named = wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption();
        if (!named || command.getSubcommands().isEmpty()) {
            return String.valueOf(wrong.getMessage());
        }
        String word = ((UnmatchedArgumentException) wrong).getUnmatched().get(0);
        return "There is no command '%s %s'.".formatted(command.getCommandSpec().qualifiedName(), word);
    }

    private static int reportFirst(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String message = unknownCommand(wrong);
        err.println(message.startsWith("Error: ") ? message : "Error: " + message);
        if (!Suggestions.print(wrong, err)) {
            String name = command.getCommandSpec().qualifiedName();
            if (command.getCommandSpec().parent() == null) {
                err.println("Commands: " + String.join(", ", Commands.names()) + ".");
            }
            err.println("Try '" + name + " --help'.");
        }
        return ExitCode.USAGE;
    }
}
