package dev.contract.core.suite;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cucumber.core.options.CommandlineOptionsParser;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Runs features of the Pact compatibility suite and keeps what came of each scenario. */
public final class CompatibilitySuite implements ConcurrentEventListener {

    static final Path DIRECTORY =
            Path.of(System.getProperty("compatibility.dir", "../../shared/conformance/compatibility-suite"));

    private final List<Outcome> outcomes = new ArrayList<>();
    private final ConcurrentMap<UUID, String> lastStep = new ConcurrentHashMap<>();

    /** What came of a scenario; the failure is null if it passed. */
    private record Outcome(
            String feature,
            String scenario,
            URI source,
            @Nullable AssertionError failure) {}

    /** The number of scenarios in all features. */
    private static long size() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY.resolve("features"))) {
            long scenarios = 0;
            for (Path feature : files.filter(Files::isRegularFile).toList()) {
                scenarios += Files.readAllLines(feature).stream()
                        .filter(line -> line.strip().startsWith("Scenario:"))
                        .count();
            }
            return scenarios;
        }
    }

    /** One test for each scenario of the features; says how much of the suite they are. */
    public static Stream<DynamicTest> tests(Class<?> glue, List<String> features) throws IOException {
        assumeTrue(Files.isDirectory(DIRECTORY.resolve("features")), DIRECTORY + " is not there");
        List<Outcome> outcomes = run(glue.getPackageName(), features);
        assertThat(outcomes).extracting(Outcome::feature).containsAll(features);
        long passed = outcomes.stream().filter(each -> each.failure() == null).count();
        System.out.printf(
                "compatibility suite: %d of %d scenarios passed, of %d in all modules%n",
                passed, outcomes.size(), size());
        return outcomes.stream().map(CompatibilitySuite::test);
    }

    private static DynamicTest test(Outcome outcome) {
        return dynamicTest(outcome.feature() + ": " + outcome.scenario(), outcome.source(), () -> {
            if (outcome.failure() != null) {
                throw outcome.failure();
            }
        });
    }

    /** Runs the scenarios of features, named by their paths without ending below the folder of features. */
    private static List<Outcome> run(String glue, List<String> features) {
        Stream<String> options = Stream.of("--no-summary", "--glue", glue);
        Stream<String> files = features.stream()
                .map(feature -> DIRECTORY.resolve("features/" + feature + ".feature"))
                .map(Path::toString);
        CompatibilitySuite suite = new CompatibilitySuite();
        ScenarioObjects objects = new ScenarioObjects();
        Runtime.builder()
                .withRuntimeOptions(new CommandlineOptionsParser(System.out)
                        .parse(Stream.concat(options, files).toArray(String[]::new))
                        .build())
                .withObjectFactorySupplier(() -> objects)
                .withAdditionalPlugins(suite)
                .build()
                .run();
        return suite.outcomes;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::scenarioFinished);
    }

    private void stepFinished(TestStepFinished event) {
        if (event.getTestStep() instanceof PickleStepTestStep step
                && !event.getResult().getStatus().is(Status.PASSED)) {
            lastStep.putIfAbsent(
                    event.getTestCase().getId(),
                    step.getStep().getText() + " (line " + step.getStep().getLine() + ")");
        }
    }

    private void scenarioFinished(TestCaseFinished event) {
        Status status = event.getResult().getStatus();
        URI source = event.getTestCase().getUri();
        String step = lastStep.getOrDefault(event.getTestCase().getId(), "before the first step");
        AssertionError failure = status.is(Status.PASSED)
                ? null
                : new AssertionError(status + ": " + step, event.getResult().getError());
        outcomes.add(new Outcome(name(source), event.getTestCase().getName(), source, failure));
    }

    private static String name(URI source) {
        Path file = Path.of(source.getSchemeSpecificPart());
        return Stream.of(file.getParent(), file)
                .map(path -> String.valueOf(path.getFileName()).replace(".feature", ""))
                .collect(joining("/"));
    }
}
