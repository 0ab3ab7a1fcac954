package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the cases of the Pact specification, which need {@code shared/conformance} beside the checkout, and our own. */
class SpecificationCasesTest {

    private static final Path OFFICIAL =
            Path.of(System.getProperty("conformance.dir", "../../shared/conformance"), "pact-specification");
    private static final Path OWN = Path.of("src/test/cases");

    private static final Map<String, Integer> FOUND = new ConcurrentHashMap<>();
    private static final Map<String, Integer> PASSED = new ConcurrentHashMap<>();

    @AfterAll
    static void sayHowManyPassed() {
        FOUND.forEach((whose, found) ->
                System.out.printf("%s cases: %d of %d passed%n", whose, PASSED.getOrDefault(whose, 0), found));
    }

    @TestFactory
    Stream<DynamicTest> officialCases() throws Exception {
        assumeTrue(Files.isDirectory(OFFICIAL), OFFICIAL + " is not there");
        return cases("official", OFFICIAL);
    }

    @TestFactory
    Stream<DynamicTest> ownCases() throws Exception {
        return cases("own", OWN);
    }

    private static Stream<DynamicTest> cases(String whose, Path root) throws Exception {
        List<CaseFile> files = CaseFile.below(root);
        assertThat(files).as(root.toString()).isNotEmpty();
        FOUND.put(whose, files.size());
        return files.stream()
                .map(each -> dynamicTest(each.name(), () -> {
                    each.play();
                    PASSED.merge(whose, 1, Integer::sum);
                }));
    }
}
