package dev.contract.provider.openapi;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads JSON and YAML; YAML of the JSON schema, as OpenAPI asks for. */
final class DocumentFile {

    private static final int LARGEST = 50_000_000;

    private DocumentFile() {}

    static JsonObject read(Path file) throws OpenApiException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new OpenApiException(file + ": there is no such file");
        } catch (IOException unreadable) {
            throw new OpenApiException(file + " cannot be read (" + unreadable + ")");
        }
        JsonValue value = parse(file.toString(), new String(bytes, StandardCharsets.UTF_8));
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new OpenApiException("%s: expected an object but found %s"
                .formatted(file, value.kind().word()));
    }

    private static JsonValue parse(String file, String text) throws OpenApiException {
        try {
            if (text.stripLeading().startsWith("{")) {
                return JsonReader.parse(text);
            }
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(LARGEST)
                    .build();
            return JsonValue.of(new Load(settings).loadFromString(text));
        } catch (JsonSyntaxException wrong) {
            throw new OpenApiException(file + " is no JSON: " + wrong.getMessage());
        } catch (YamlEngineException wrong) {
            throw new OpenApiException(file + " is no YAML: "
                    + String.valueOf(wrong.getMessage()).strip().replaceAll("\\s*\\n\\s*", " "));
        } catch (StackOverflowError deep) {
            throw new OpenApiException(file + " is nested too deeply");
        }
    }
}
