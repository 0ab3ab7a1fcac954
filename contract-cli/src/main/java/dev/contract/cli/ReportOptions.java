package dev.contract.cli;

import dev.contract.provider.report.ReportFormat;
import dev.contract.provider.verify.VerificationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files with the results, and how the terminal shows them. */
final class ReportOptions {

    @Option(
            names = {"-j", "--json"},
            paramLabel = "FILE",
            defaultValue = "${env:PACT_VERIFIER_JSON_REPORT}",
            description = "Write the results as JSON.")
    private @Nullable Path json;

    @Option(
            names = {"-x", "--junit"},
            paramLabel = "FILE",
            defaultValue = "${env:PACT_VERIFIER_JUNIT_REPORT}",
            description = "Write the results as JUnit XML, which build servers show.")
    private @Nullable Path junit;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the results as Markdown.")
    private @Nullable Path markdown;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the results as one HTML page.")
    private @Nullable Path html;

    @Option(
            names = {"--no-colour", "--no-color"},
            description = "Print without colour, as the environment variable NO_COLOR does.")
    private boolean plain;

    /** Of two reports in one file, only the last would be left. */
    void check() throws UsageException {
        Set<Path> files = new HashSet<>();
        for (Path file : Arrays.asList(json, junit, markdown, html)) {
            if (file != null
                    && !file.toString().isBlank()
                    && !files.add(file.toAbsolutePath().normalize())) {
                throw new UsageException(
                        "Two reports are to be written to %s.\nGive each a file of its own.".formatted(file));
            }
        }
    }

    boolean colour() {
        return !plain;
    }

    /** Writes what was asked for; false if a file could not be written, which is said. */
    boolean write(VerificationReport report, @Nullable String version, PrintWriter err) {
        boolean written = write(ReportFormat.JSON, json, report, version, err);
        written &= write(ReportFormat.JUNIT, junit, report, version, err);
        written &= write(ReportFormat.MARKDOWN, markdown, report, version, err);
        written &= write(ReportFormat.HTML, html, report, version, err);
        return written;
    }

    private static boolean write(
            ReportFormat format,
            @Nullable Path file,
            VerificationReport report,
            @Nullable String version,
            PrintWriter err) {
        if (file == null || file.toString().isBlank()) {
            return true;
        }
        try {
            format.write(file, report, version);
            return true;
        } catch (IOException failed) {
            err.println("Error: the report " + file + " cannot be written: " + why(failed));
            return false;
        }
    }

    /** The JDK names nothing but the file for the most common causes. */
    private static String why(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "access is denied";
        }
        return failed instanceof FileAlreadyExistsException exists
                ? exists.getFile() + " is not a directory"
                : String.valueOf(failed.getMessage());
    }
}
