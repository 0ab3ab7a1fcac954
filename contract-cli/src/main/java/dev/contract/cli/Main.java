package dev.contract.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
final class Main implements Runnable {

    /** All commands by name, in the order of the help; each is made when it is asked for, as its options take time. */
    private static final Map<String, Supplier<CommandBase>> COMMANDS = commands();

    /** Wide enough for the examples, which are there to be pasted. */
    private static final int HELP_WIDTH = 116;

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of failures.")
    private boolean verbose;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, args));
    }

    /** Runs a command line and yields its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main();
        CommandLine commands = new CommandLine(main);
        boolean one = args.length > 0 && COMMANDS.containsKey(args[0]);
        COMMANDS.forEach((name, command) -> {
            if (!one || name.equals(args[0])) {
                commands.addSubcommand(name, new CommandLine(command.get()));
            }
        });
        commands.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failures.report(failure, command.getErr(), main.verbose))
                .setParameterExceptionHandler((wrong, arguments) -> Failures.report(wrong));
        try {
            return commands.execute(known(args));
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Nothing behind an unknown command counts: its --version would be ours, and a success. */
    private static String[] known(String... args) {
        return Stream.of(args)
                .filter(arg -> !arg.startsWith("-"))
                .findFirst()
                .filter(command -> !COMMANDS.containsKey(command))
                .map(command -> new String[] {command})
                .orElse(args);
    }

    private static Map<String, Supplier<CommandBase>> commands() {
        Map<String, Supplier<CommandBase>> commands = new LinkedHashMap<>();
        commands.put("broker", BrokerCommand::new);
        commands.put("publish", PublishCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("can-i-deploy", CanIDeployCommand::new);
        commands.put("record-deployment", RecordDeploymentCommand::new);
        commands.put("create-environment", CreateEnvironmentCommand::new);
        commands.put("describe-version", DescribeVersionCommand::new);
        return commands;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command.");
    }
}
