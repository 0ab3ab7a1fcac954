package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import dev.contract.core.report.Annotations;
import dev.contract.core.report.CheckReport;
import dev.contract.core.report.JunitXml;
import dev.contract.core.report.MarkdownText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** What a command has judged, in all formats. */
interface Judgement {

    /** For people. */
    String text();

    JsonObject json();

    /** What was judged one by one. */
    CheckReport report();

    default String junit() {
        return JunitXml.of(report());
    }

    default String markdown() {
        return MarkdownText.of(report());
    }

    /** Prints it; on GitHub it also becomes part of the page of the build. */
    default void print(OutputFormat format, PrintWriter out, PrintWriter err) {
        switch (format) {
            case JSON -> out.println(json().pretty());
            case JUNIT -> {
                out.print(junit());
                err.println(text());
            }
            case MARKDOWN -> {
                out.print(markdown());
                err.println(text());
            }
            case GITHUB -> {
                out.println(text());
                Annotations.github(report()).forEach(out::println);
                addToSummary(System.getenv("GITHUB_STEP_SUMMARY"), err);
            }
            case AZURE -> {
                out.println(text());
                Annotations.azure(report()).forEach(out::println);
            }
            case TEXT, TABLE -> out.println(text());
        }
    }

    /** That the page lacks it is no reason to fail. */
    private void addToSummary(@Nullable String file, PrintWriter err) {
        if (file == null || file.isBlank()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), markdown(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            err.println("The summary of the build (GITHUB_STEP_SUMMARY) cannot be written: " + failed);
        }
    }
}
