package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: where to print, and for whom. */
abstract class CommandBase implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text.")
    private OutputFormat output;

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
        (isJson() ? err() : out()).println(line);
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
