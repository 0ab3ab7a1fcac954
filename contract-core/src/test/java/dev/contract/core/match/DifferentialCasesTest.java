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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases judged by two other engines, with the verdict we want; needs {@code shared/conformance}. */
class DifferentialCasesTest {

    private static final Path FILE =
            Path.of(System.getProperty("conformance.dir", "../../shared/conformance"), "differential", "cases.json");

    /** Verdicts that a profile does not take over, by the message of the engine, and why. */
    private static final Map<String, String> NOT_TAKEN_OVER = Map.of(
            "JsonException: Invalid JSON",
            "pact-jvm fails to read the expected body; that is no verdict about the one that arrived");

    private static final AtomicInteger FOUND = new AtomicInteger();
    private static final AtomicInteger PASSED = new AtomicInteger();

    @AfterAll
    static void sayHowManyPassed() {
        System.out.printf("differential cases: %d of %d passed%n", PASSED.get(), FOUND.get());
    }

    @TestFactory
    Stream<DynamicTest> verdicts() throws Exception {
        return cases().map(json -> test(json, MatchingProfile.DEFAULT, json.isTrue("recommended")));
    }

    @TestFactory
    Stream<DynamicTest> verdictsOfPactJvm() throws Exception {
        return verdictsOf(MatchingProfile.PACT_JVM, "jvm");
    }

    @TestFactory
    Stream<DynamicTest> verdictsOfPactRust() throws Exception {
        return verdictsOf(MatchingProfile.PACT_RUST, "rust");
    }

    @TestFactory
    Stream<DynamicTest> strictAcceptsWhatAllAccept() throws Exception {
        return cases().map(json -> test(json, MatchingProfile.STRICT, allAccept(json)));
    }

    private static boolean allAccept(JsonObject json) {
        return json.isTrue("recommended")
                && Stream.of("jvm", "rust")
                        .map(json::object)
                        .allMatch(each -> each.isTrue("match") || isNoVerdict(each));
    }

    private static Stream<DynamicTest> verdictsOf(MatchingProfile profile, String engine) throws Exception {
        int same = 0;
        List<JsonObject> cases = cases().toList();
        for (JsonObject json : cases) {
            boolean accepted = read(json).differences(profile).isEmpty();
            same += accepted == json.object(engine).isTrue("match") ? 1 : 0;
        }
        System.out.printf("matching profile %s: %d of %d verdicts are the engine's%n", profile, same, cases.size());
        return cases.stream().map(json -> {
            JsonObject verdict = json.object(engine);
            return test(json, profile, isNoVerdict(verdict) ? json.isTrue("recommended") : verdict.isTrue("match"));
        });
    }

    private static boolean isNoVerdict(JsonObject verdict) {
        return NOT_TAKEN_OVER.keySet().stream().anyMatch(verdict.text("message", "")::contains);
    }

    private static Stream<JsonObject> cases() throws Exception {
        assumeTrue(Files.isRegularFile(FILE), FILE + " is not there");
        JsonArray cases = (JsonArray) JsonReader.parse(Files.readAllBytes(FILE));
        assertThat(cases.items()).isNotEmpty();
        return cases.items().stream().map(JsonObject.class::cast);
    }

    private static DynamicTest test(JsonObject json, MatchingProfile profile, boolean verdict) {
        FOUND.incrementAndGet();
        return dynamicTest(profile + ": " + json.text("id", "?"), () -> {
            Case each = read(json);
            assertThat(each.differences(profile).isEmpty())
                    .as("%s %s %s", profile, json.text("id"), each.differences(profile))
                    .isEqualTo(verdict);
            PASSED.incrementAndGet();
        });
    }

    private static Case read(JsonObject json) {
        return new Case(
                version(json.get("spec")),
                json.text("kind", "response"),
                json.object("expected"),
                json.object("actual"));
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
