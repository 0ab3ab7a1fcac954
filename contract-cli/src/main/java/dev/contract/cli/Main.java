package dev.contract.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code contract}: the commands and what they have in common. */
@Command(
        name = "contract",
        description = "Consumer-driven contract testing: publish, verify, decide.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class)
public final class Main implements Runnable {

    /** Wide enough for the examples, which are there to be pasted. */
    private static final int HELP_WIDTH = 116;

    private static final String HELP = "--help";

    @Spec
    private CommandSpec spec;

    @Option(names = HELP, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Option(
            names = {"-v", "--verbose"},
            negatable = true,
            scope = ScopeType.INHERIT,
            description = "Show stack traces of failures.")
    boolean verbose;

    public static void main(String[] args) {
        disableUnused();
        Commands.readAhead(Words.command(args));
        StandardOutput standard = new StandardOutput();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(standard, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        StartArchive.discardIfRefused();
        int exitCode = run(out, err, args);
        System.exit(standard.exitCode(exitCode, err));
    }

    /** Runs a command line and yields its exit code; nothing is printed elsewhere, and the process does not end. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main();
        Execution execution = new Execution(main);
        String[] meant = Words.meant(args);
        CommandLine commands = commandLine(main, meant)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(execution)
                .setParameterExceptionHandler(execution)
                .setExecutionStrategy(execution);
        try {
            return commands.execute(meant);
        } catch (OutOfMemoryError tooMuch) {
            err.println("Error: The memory is not enough for this: " + tooMuch.getMessage() + ".");
            err.println(
                    "Is a file or an answer as large as it should be? CONTRACT_JAVA_OPTS=-Xmx2g gives more memory.");
            return ExitCode.USAGE;
        } catch (StackOverflowError tooDeep) {
            err.println("Error: This goes too deep, or is too long for a regular expression that repeats a group.");
            err.println("Make the expression simpler; CONTRACT_JAVA_OPTS=-Xss16m gives more room.");
            return ExitCode.USAGE;
        } catch (Error broken) {
            return Failures.report(broken, err, main.verbose);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** What picocli looks for when it starts, and nobody here uses: Groovy, in every jar, and types of values. */
    private static void disableUnused() {
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
    }

    /** Understands a command line. */
    static CommandLine commandLine(Main main, String... args) {
        CommandLine commands = new CommandLine(main);
        Commands.addTo(commands, Words.command(args), List.of(args).contains(HELP));
        // -d @FILE is for the command to read, as with curl
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExpandAtFiles(false);
    }

    /** Every command with all its options: what is not needed to run one of them. */
    static CommandLine withAllCommands() {
        CommandLine commands = new CommandLine(new Main());
        Commands.addAllTo(commands);
        return commands;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command.");
    }
}
