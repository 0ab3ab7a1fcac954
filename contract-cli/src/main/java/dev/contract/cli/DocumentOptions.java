package dev.contract.cli;

import dev.contract.provider.openapi.OpenApiException;
import dev.contract.provider.openapi.ProviderDocument;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The provider's own description of itself. */
final class DocumentOptions {

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            description = "Hold the responses against the provider's OpenAPI 3.0 or 3.1 document too.")
    private @Nullable Path file;

    @Option(names = "--fail-on-drift", description = "End with 1 if a response differs from that document.")
    private boolean fails;

    /** The document; null if none was given. */
    @Nullable ProviderDocument read() throws UsageException {
        if (file == null) {
            if (fails) {
                throw new UsageException("--fail-on-drift needs the document: give it with --openapi.");
            }
            return null;
        }
        try {
            return ProviderDocument.read(file);
        } catch (OpenApiException wrong) {
            throw new UsageException("--openapi: " + wrong.getMessage());
        }
    }

    boolean isFailing() {
        return fails;
    }
}
