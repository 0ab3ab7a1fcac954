package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case of the specification's layout, {@code version-<n>/<request|response|message>/<topic>/<fact>.json}: members
 * {@code match}, {@code comment}, {@code expected} and {@code actual}. Ours may also have all {@code mismatches}.
 */
record CaseFile(String name, Path file) {

    private static final Map<String, SpecVersion> VERSIONS = Map.of(
            "version-1", SpecVersion.V1,
            "version-1.1", SpecVersion.V1_1,
            "version-2", SpecVersion.V2,
            "version-3", SpecVersion.V3,
            "version-4", SpecVersion.V4);

    static List<CaseFile> below(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new CaseFile(root.relativize(file).toString(), file))
                    .toList();
        }
    }

    void play() throws Exception {
        JsonObject json = JsonReader.parseObject(Files.readAllBytes(file));
        SpecVersion version = VERSIONS.get(Path.of(name).getName(0).toString());
        String kind = Path.of(name).getName(1).toString();
        List<String> differences =
                new Case(version, kind, json.object("expected"), json.object("actual")).differences();
        assertThat(differences.isEmpty())
                .as("%s: %s %s", name, json.text("comment"), differences)
                .isEqualTo(json.isTrue("match"));
        if (json.get("mismatches") instanceof JsonArray mismatches) {
            assertThat(differences)
                    .as(name)
                    .isEqualTo(mismatches.items().stream()
                            .map(each -> ((JsonString) each).value())
                            .toList());
        }
    }
}
