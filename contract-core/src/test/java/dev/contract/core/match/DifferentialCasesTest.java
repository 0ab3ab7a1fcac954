package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases judged by two other engines, with the verdict we want; needs {@code shared/conformance}. */
class DifferentialCasesTest {

    private static final Path FILE =
            Path.of(System.getProperty("conformance.dir", "../../shared/conformance"), "differential", "cases.json");

    private static final AtomicInteger FOUND = new AtomicInteger();
    private static final AtomicInteger PASSED = new AtomicInteger();

    @AfterAll
    static void sayHowManyPassed() {
        System.out.printf("differential cases: %d of %d passed%n", PASSED.get(), FOUND.get());
    }

    @TestFactory
    Stream<DynamicTest> verdicts() throws Exception {
        assumeTrue(Files.isRegularFile(FILE), FILE + " is not there");
        JsonArray cases = (JsonArray) JsonReader.parse(Files.readAllBytes(FILE));
        assertThat(cases.items()).isNotEmpty();
        FOUND.set(cases.size());
        return cases.items().stream().map(JsonObject.class::cast).map(DifferentialCasesTest::test);
    }

    private static DynamicTest test(JsonObject json) {
        return dynamicTest(json.text("id", "?"), () -> {
            Case each = new Case(
                    version(json.get("spec")),
                    json.text("kind", "response"),
                    json.object("expected"),
                    json.object("actual"));
            List<String> differences = each.differences();
            assertThat(differences.isEmpty())
                    .as("%s %s", json.text("id"), differences)
                    .isEqualTo(json.isTrue("recommended"));
            PASSED.incrementAndGet();
        });
    }

    private static SpecVersion version(JsonValue spec) {
        return switch (spec == null ? "3" : spec.toString()) {
            case "1" -> SpecVersion.V1;
            case "2" -> SpecVersion.V2;
            case "4" -> SpecVersion.V4;
            default -> SpecVersion.V3;
        };
    }
}
