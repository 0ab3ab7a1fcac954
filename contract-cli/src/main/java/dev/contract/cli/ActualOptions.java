package dev.contract.cli;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What really came. All but the body is taken to be as in the contract, unless it is given. */
final class ActualOptions {

    @Option(
            names = "--actual",
            paramLabel = "FILE",
            description = "A body that is held against it; - is standard input.")
    private @Nullable String file;

    @Option(names = "--content-type", paramLabel = "TYPE", description = "Its media type; else that of the contract.")
    private @Nullable String contentType;

    @Option(names = "--status", paramLabel = "STATUS", description = "The status that came with it.")
    private @Nullable Integer status;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "NAME:VALUE",
            description = "A header that came with it; may be repeated.")
    private List<String> headers = new ArrayList<>();

    boolean isGiven() {
        return file != null;
    }

    /** What is only meant for a body that is not there would be lost in silence. */
    void check() throws UsageException {
        if (file == null && (contentType != null || status != null || !headers.isEmpty())) {
            throw new UsageException(
                    "--content-type, --status and --header say what came: give the body with --actual.");
        }
    }

    HttpRequest request(HttpRequest example) throws UsageException {
        if (status != null) {
            throw new UsageException("A request has no status: leave --status out.");
        }
        return example.withHeaders(headers(example.headers())).withBody(body());
    }

    HttpResponse response(HttpResponse example) throws UsageException {
        return new HttpResponse(status == null ? example.status() : status, headers(example.headers()), body());
    }

    Message message(Message example) throws UsageException {
        if (status != null || !headers.isEmpty()) {
            throw new UsageException("A message has neither status nor headers: leave --status and --header out.");
        }
        Message actual = new Message(body(), example.metadata());
        return contentType == null ? actual : actual.with("contentType", contentType);
    }

    private Headers headers(Headers example) throws UsageException {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon <= 0) {
                throw new UsageException("--header: '%s' is not NAME:VALUE.".formatted(header));
            }
            given.computeIfAbsent(header.substring(0, colon).strip(), name -> new ArrayList<>())
                    .add(header.substring(colon + 1).strip());
        }
        if (contentType != null) {
            given.put("Content-Type", List.of(contentType));
        }
        Headers over = new Headers(given);
        Map<String, List<String>> all = new LinkedHashMap<>(example.fields());
        all.keySet().removeIf(name -> over.get(name) != null);
        all.putAll(given);
        return new Headers(all);
    }

    private Body body() throws UsageException {
        try {
            return Body.received("-".equals(file) ? System.in.readAllBytes() : Files.readAllBytes(Path.of("" + file)));
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new UsageException("--actual: there is no file '%s'.".formatted(file));
        } catch (IOException unreadable) {
            throw new UsageException("--actual: %s cannot be read: %s".formatted(file, unreadable));
        }
    }
}
