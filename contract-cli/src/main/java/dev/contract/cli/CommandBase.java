package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: where to print, and for whom. */
abstract class CommandBase implements Callable<Integer> {

    /** Stands in the help for the names of the formats that a command has. */
    static final String FORMATS = "FORMATS";

    @Spec
    private CommandSpec spec;

    private OutputFormat output = OutputFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The format: " + FORMATS + ". Default: text.")
    @SuppressWarnings("unused") // picocli calls it
    private void output(String name) {
        OutputFormat format = OutputFormat.named(name.strip(), formats());
        if (format == null) {
            throw new ParameterException(
                    spec.commandLine(), "--output: '%s' is none of %s.".formatted(name, OutputFormat.names(formats())));
        }
        output = format;
    }

    /** What it can print. */
    Set<OutputFormat> formats() {
        return OutputFormat.STANDARD;
    }

    CommandSpec spec() {
        return spec;
    }

    boolean isJson() {
        return output == OutputFormat.JSON;
    }

    /** Data, and nothing but data if programs read it. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Everything that is for people even if programs read the data. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A line for people. */
    void say(String line) {
        (output.isDocument() ? err() : out()).println(line);
    }

    void print(Judgement judgement) {
        judgement.print(output, out(), err());
    }

    void print(JsonObject json) {
        out().println(json.pretty());
    }

    /** Colour only for people who see it: on a terminal, and unless NO_COLOR is set. */
    static boolean colour() {
        return isTerminal("stdout") && System.getenv("NO_COLOR") == null;
    }

    /** Java cannot tell in all its versions whether a stream is a terminal; the start script can. */
    static boolean isTerminal(String stream) {
        return Boolean.getBoolean("contract." + stream + ".terminal");
    }
}
