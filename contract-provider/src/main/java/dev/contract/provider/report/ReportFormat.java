package dev.contract.provider.report;

import dev.contract.provider.verify.VerificationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports that are files. */
public enum ReportFormat {
    JSON("json"),
    JUNIT("xml"),
    MARKDOWN("md"),
    HTML("html");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** The format of that name, in any case; null if there is none. */
    public static @Nullable ReportFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** What the names of such files end with, without the dot. */
    public String extension() {
        return extension;
    }

    /** The content of the file; the provider's version is shown where there is a place for it. */
    public String render(VerificationReport report, @Nullable String version) {
        return switch (this) {
            case JSON -> JsonReport.of(report, version).pretty() + "\n";
            case JUNIT -> JunitReport.of(report);
            case MARKDOWN -> MarkdownReport.of(report);
            case HTML -> HtmlReport.of(report, version);
        };
    }

    /** Writes the whole file or, if that fails, leaves what was there. */
    public void write(Path file, VerificationReport report, @Nullable String version) throws IOException {
        byte[] content = render(report, version).getBytes(StandardCharsets.UTF_8);
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            // a pipe or a device cannot be replaced
            Files.write(target, content);
            return;
        }
        Path directory = target.resolveSibling("");
        Files.createDirectories(directory);
        Path whole = directory.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(whole, content);
            if (Files.isDirectory(target)) {
                throw new IOException(file + " is a directory");
            }
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
