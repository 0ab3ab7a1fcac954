package dev.contract.broker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.contract.broker.BrokerSettings;
import dev.contract.broker.MoveIn;
import dev.contract.broker.contracts.ContractHistory;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Pact Broker has answered is read as it is meant. */
class RecordedAnswersTest {

    private final Map<String, JsonObject> answers = new LinkedHashMap<>();
    private List<JsonObject> recorded = List.of();
    private HttpServer server;

    /** Answers recorded with their path. */
    private static List<JsonObject> steps() throws Exception {
        String named = System.getProperty("conformance.dir");
        Path folder = (named == null ? Path.of("..", "..", "shared", "conformance") : Path.of(named))
                .resolve(Path.of("broker-transcripts", "transcripts"));
        assumeTrue(Files.isDirectory(folder), () -> "no transcripts in " + folder.toAbsolutePath());
        List<JsonObject> steps = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file)
                        .replace("{date}", "2026-11-20T16:41:55+00:00")
                        .replaceAll("\\{number:(\\d+)}", "10$1")
                        .replaceAll("\\{uuid:(\\d+)}", "00000000-0000-0000-0000-00000000000$1")
                        .replace("{metadata}", "bm9uZQ")
                        .replace("{base}", "https://recorded.example.org/broker");
                steps.addAll(Documents.objects(JsonReader.parseObject(text.getBytes(StandardCharsets.UTF_8))
                        .items("steps")));
            }
        }
        return steps;
    }

    @BeforeEach
    void start() throws Exception {
        recorded = steps();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            JsonObject answer = answers.get(exchange.getRequestURI().toString());
            byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/hal+json");
            exchange.getResponseHeaders().add("X-Pact-Broker-Version", "2.120.0");
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private ImportSettings settings() {
        return ImportSettings.of(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    private Stream<JsonObject> bodies() {
        return recorded.stream().map(step -> step.object("response").object("json"));
    }

    @Test
    void contentsHaveTheIdentityThatTheyHadThere() throws Exception {
        int seen = 0;
        for (JsonObject shown : bodies().toList()) {
            String href = shown.object("_links")
                    .object("pb:publish-verification-results")
                    .text("href", "");
            if (href.contains("/pact-version/") && !shown.has("contract")) {
                JsonObject content = ContractHistory.withoutIds(shown.without("createdAt", "_links"));
                assertThat(ContractHistory.sha(content)).isEqualTo(Documents.after(href, "pact-version"));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(30);
    }

    @Test
    void rowsOfTheMatrixAreRead() throws Exception {
        int rows = 0;
        int results = 0;
        try (Source source = new Source(settings())) {
            for (JsonObject body :
                    bodies().filter(one -> !one.items("matrix").isEmpty()).toList()) {
                JsonObject first = Documents.objects(body.items("matrix")).get(0);
                Pair pair = new Pair(
                        first.object("consumer").text("name", ""),
                        first.object("provider").text("name", ""));
                answers.clear();
                answers.put(MatrixRow.path(pair, ""), body);
                List<MatrixRow> read = MatrixRow.all(source, pair, List.of());
                rows += read.size();
                results +=
                        (int) read.stream().filter(row -> row.result() != null).count();
            }
        }
        assertThat(rows).isGreaterThan(50);
        assertThat(results).isGreaterThan(25);
    }

    private JsonObject body(String path) {
        return recorded.stream()
                .filter(step -> step.object("request").text("path", "").equals(path))
                .filter(step -> step.object("request").text("method", "").equals("GET"))
                .map(step -> step.object("response").object("json"))
                .reduce(JsonObject.EMPTY, (one, other) -> other.isEmpty() ? one : other);
    }

    @Test
    void recordedListsAreCopied(@TempDir Path folder) throws Exception {
        String page = "?page=1&size=250";
        answers.put("/", JsonObject.of("_links", body("/").object("_links").with("pb:pacticipants", JsonObject.EMPTY)));
        answers.put("/environments", body("/environments"));
        answers.put("/integrations", JsonObject.EMPTY);
        String versions = "/pacticipants/versions-web/versions";
        answers.put(versions + page, body(versions));
        JsonObject participant = JsonObject.of("name", "versions-web", "createdAt", "2026-11-20T16:41:55+00:00");
        answers.put(
                "/pacticipants" + page,
                JsonObject.of("_embedded", JsonObject.of("pacticipants", List.of(participant))));
        BrokerSettings target = BrokerSettings.of(folder.resolve("broker.sqlite"));
        ImportReport report = MoveIn.run(target, settings(), ImportProgress.SILENT);
        assertThat(report.problems()).isEmpty();
        assertThat(report.copied()).containsEntry(Kind.VERSIONS, 3L).containsKey(Kind.ENVIRONMENTS);
    }
}
