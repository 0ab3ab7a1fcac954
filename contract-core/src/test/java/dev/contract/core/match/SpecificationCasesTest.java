package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Plays the official cases of the Pact specification; needs {@code shared/conformance} beside the checkout. */
class SpecificationCasesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("conformance.dir", "../../shared/conformance"), "pact-specification");

    private static final AtomicInteger FOUND = new AtomicInteger();
    private static final AtomicInteger PASSED = new AtomicInteger();

    @AfterAll
    static void sayHowManyPassed() {
        System.out.printf("official cases: %d of %d passed%n", PASSED.get(), FOUND.get());
    }

    @TestFactory
    Stream<DynamicContainer> officialCases() {
        assumeTrue(Files.isDirectory(ROOT), ROOT + " is not there");
        return Map.of(
                        "version-1", SpecVersion.V1,
                        "version-1.1", SpecVersion.V1_1,
                        "version-2", SpecVersion.V2,
                        "version-3", SpecVersion.V3,
                        "version-4", SpecVersion.V4)
                .entrySet()
                .stream()
                .map(version -> dynamicContainer(version.getKey(), cases(version.getKey(), version.getValue())));
    }

    private static Stream<DynamicNode> cases(String folder, SpecVersion version) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        assertThat(files).as(folder).isNotEmpty();
        FOUND.addAndGet(files.size());
        return files.stream().map(file -> dynamicTest(ROOT.relativize(file).toString(), () -> play(file, version)));
    }

    private static void play(Path file, SpecVersion version) throws Exception {
        JsonObject json = JsonReader.parseObject(Files.readAllBytes(file));
        String kind = file.toString().contains("/message/")
                ? "message"
                : file.toString().contains("/request/") ? "request" : "response";
        Case each = new Case(version, kind, json.object("expected"), json.object("actual"));
        List<String> differences = each.differences();
        assertThat(differences.isEmpty())
                .as("%s %s", json.text("comment"), differences)
                .isEqualTo(json.isTrue("match"));
        PASSED.incrementAndGet();
    }
}
