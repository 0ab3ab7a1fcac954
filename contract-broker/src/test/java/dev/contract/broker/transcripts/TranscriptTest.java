package dev.contract.broker.transcripts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.contract.broker.TestBroker;
import dev.contract.broker.TestDatabase;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Plays conversations that were recorded with the Pact Broker, and compares the answers. */
class TranscriptTest {

    private static final List<String> AREAS = List.of(
            "environments",
            "for-verification",
            "http",
            "identity",
            "matrix",
            "overview",
            "pact",
            "pacticipants",
            "pending",
            "publish",
            "verification",
            "wip",
            "diffs",
            "webhooks",
            "auth");

    /** Scenarios that cannot be told as recorded, and why. */
    private static final Map<String, String> NOT_COMPARABLE = Map.of(
            "pacticipants/tags",
            "builds on what another scenario of the same name has left behind",
            "for-verification/every-branch",
            "the recorded notice shows an internal object of the reference");

    private static Path folder() {
        String named = System.getProperty("conformance.dir");
        return named == null
                ? Path.of("..", "..", "shared", "conformance", "broker-transcripts")
                : Path.of(named, "broker-transcripts");
    }

    @TestFactory
    Stream<DynamicNode> answersAreThoseThatWereRecorded() {
        Path transcripts = folder().resolve("transcripts");
        assumeTrue(Files.isDirectory(transcripts), () -> "no transcripts in " + transcripts.toAbsolutePath());
        return Stream.of(TestDatabase.values())
                .map(database -> dynamicContainer(database.name(), areas(transcripts, database)));
    }

    private static Stream<DynamicNode> areas(Path transcripts, TestDatabase database) {
        return AREAS.stream().map(area -> dynamicContainer(area, scenarios(transcripts.resolve(area), database)));
    }

    private static Stream<DynamicNode> scenarios(Path area, TestDatabase database) {
        try (Stream<Path> files = Files.list(area)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(file -> dynamicTest(name(file), () -> play(file, database)));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static void play(Path file, TestDatabase database) throws Exception {
        String reason = NOT_COMPARABLE.get(file.getParent().getFileName() + "/" + name(file));
        assumeTrue(reason == null, () -> String.valueOf(reason));
        Path folder = Files.createTempDirectory("transcript");
        try (Receiver receiver = new Receiver()) {
            String text =
                    Files.readString(file).replace(":" + Receiver.RECORDED_PORT + "/", ":" + receiver.port() + "/");
            JsonObject scenario = JsonReader.parseObject(
                    text.replace(":" + Receiver.RECORDED_PORT + "\"", ":" + receiver.port() + "\"")
                            .getBytes(StandardCharsets.UTF_8));
            Map<String, String> variables = new LinkedHashMap<>();
            scenario.object("config")
                    .members()
                    .forEach((name, value) -> variables.put(name, ((JsonString) value).value()));
            try (TestBroker broker = TestBroker.with(variables, database, folder)) {
                new Player(broker.url(), receiver).play(scenario);
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path left : files.toList()) {
                    Files.delete(left);
                }
            }
            Files.delete(folder);
        }
    }
}
