package dev.contract.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For whom a command prints. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For people; the name that the Pact Broker's command line has for it. */
    TABLE,
    /** For programs: nothing but one JSON document goes to standard output. */
    JSON,
    /** For build servers: JUnit XML goes to standard output, the text to standard error. */
    JUNIT,
    /** For comments and pages: Markdown goes to standard output, the text to standard error. */
    MARKDOWN,
    /** The text, and what is wrong as annotations of GitHub Actions. */
    GITHUB,
    /** The text, and what is wrong as issues of Azure Pipelines. */
    AZURE;

    /** What every command prints. */
    static final Set<OutputFormat> STANDARD = EnumSet.of(TEXT, JSON);
    /** What a command prints that judges something. */
    static final Set<OutputFormat> JUDGING = EnumSet.complementOf(EnumSet.of(TABLE));

    /** True if standard output has to be one document. */
    boolean isDocument() {
        return this == JSON || this == JUNIT || this == MARKDOWN;
    }

    /** The format of that name among those that a command has; null if it is none of them. */
    static @Nullable OutputFormat named(String name, Set<OutputFormat> of) {
        return EnumSet.allOf(OutputFormat.class).stream()
                .filter(format -> of.contains(format == TABLE ? TEXT : format))
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    static String names(Set<OutputFormat> formats) {
        return formats.stream()
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
