package dev.contract.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command that was understood and reports what goes wrong. A class, as the {@link StartArchive} cannot hold lambdas
 * of picocli's types, nor the types then.
 */
final class Execution implements IExecutionStrategy, IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Main main;

    Execution(Main main) {
        this.main = main;
    }

    @Override
    public int execute(ParseResult parsed) {
        DoubledOptions.refuse(parsed);
        GivenValues.refuse(parsed);
        return new RunLast().execute(parsed);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return Failures.report(failure, command, main.verbose);
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        return Failures.report(wrong);
    }
}
