package dev.contract.cli;

import dev.contract.core.broker.WebhookDraft.Request;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The request of a webhook, in the options of curl. */
final class CurlOptions {

    @Parameters(
            paramLabel = "URL",
            description = "Where the request goes; variables such as $${pactbroker.pactUrl} work.")
    private String url;

    @Option(
            names = {"-X", "--request"},
            paramLabel = "METHOD",
            defaultValue = "POST",
            description = "Its method. Default: POST.")
    private String method;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            description = "A header; may be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = {"-d", "--data"},
            paramLabel = "TEXT|@FILE",
            description = "Its body, or the file that holds it.")
    private @Nullable String data;

    @Option(names = "--user", paramLabel = "NAME:PASSWORD", description = "Credentials for basic authentication.")
    private @Nullable String user;

    Request read() throws UsageException {
        int colon = user == null ? -1 : user.indexOf(':');
        return new Request(
                method,
                url,
                headers(),
                body(),
                user == null || colon < 0 ? user : user.substring(0, colon),
                user == null || colon < 0 ? null : user.substring(colon + 1));
    }

    private Map<String, String> headers() throws UsageException {
        Map<String, String> read = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new UsageException(
                        "--header: '%s' is none such as 'Content-Type: application/json'.".formatted(header));
            }
            read.put(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return read;
    }

    /** An object or a list as JSON, anything else as the text that it is. */
    private @Nullable JsonValue body() throws UsageException {
        if (data == null) {
            return null;
        }
        String text = data.startsWith("@") ? file(data.substring(1)) : data;
        try {
            JsonValue json = JsonReader.parse(text);
            return json instanceof JsonObject || json instanceof JsonArray ? json : new JsonString(text);
        } catch (JsonSyntaxException plain) {
            return new JsonString(text);
        }
    }

    private static String file(String name) throws UsageException {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException unreadable) {
            throw new UsageException("--data: the file '%s' cannot be read.".formatted(name));
        }
    }
}
