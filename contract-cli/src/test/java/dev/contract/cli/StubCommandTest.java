package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code contract stub} with files, as a whole. */
class StubCommandTest {

    private static final String MESSAGE = """
            {"consumer": {"name": "mailer"}, "provider": {"name": "inventory"},
             "messages": [{"description": "a book came", "contents": {"isbn": "1"}}],
             "metadata": {"pactSpecification": {"version": "3.0.0"}}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void contracts() throws Exception {
        write("cart-inventory.json", "cart", 5);
    }

    /** A contract that asks for a book which is there, or is not. */
    private Path write(String file, String consumer, int quantity) throws Exception {
        return Files.writeString(directory.resolve(file), """
                {"consumer": {"name": "%s"}, "provider": {"name": "inventory"},
                 "interactions": [
                   {"description": "a question", "providerState": "the book is missing",
                    "request": {"method": "GET", "path": "/stock/1"}, "response": {"status": 404}},
                   {"description": "a question", "providerState": "the book is there",
                    "request": {"method": "GET", "path": "/stock/1"},
                    "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"n": %d}}},
                   {"description": "a look",
                    "request": {"method": "GET", "path": "/health"}, "response": {"status": 200}}],
                 "metadata": {"pactSpecification": {"version": "2.0.0"}}}
                """.formatted(consumer, quantity));
    }

    private RunningStub start(String options) throws Exception {
        return RunningStub.of("stub " + directory + " " + options);
    }

    @Test
    void contractsOfADirectoryAreServedAndChosenByState() throws Exception {
        try (RunningStub stub = start("")) {
            assertThat(stub.ready())
                    .matches(
                            "The stub listens on http://127\\.0\\.0\\.1:\\d+ with 3 interactions of cart with inventory\\.");
            assertThat(stub.get("/stock/1").body()).isEqualTo("{\"n\":5}");
            assertThat(stub.get("/stock/1", "X-Provider-State", "the book is missing")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(stub.choose("the book is missing")).isEqualTo(200);
            assertThat(stub.get("/stock/1").statusCode()).isEqualTo(404);
            assertThat(stub.get("/stock").statusCode()).isEqualTo(500);
            assertThat(stub.said())
                    .containsExactly(
                            "GET /stock/1 → 200  \"a question given 'the book is there'\" (cart with inventory)",
                            "GET /stock/1 → 404  \"a question given 'the book is missing'\" (cart with inventory)",
                            "GET /stock/1 → 404  \"a question given 'the book is missing'\" (cart with inventory)",
                            "GET /stock → 500  nearest is \"a question given 'the book is missing'\" (cart with inventory),"
                                    + " but path: Expected path '/stock/1' but was '/stock'");
        }
    }

    @Test
    void programsReadOneLineAndNothingIsSaidOfRequests() throws Exception {
        try (RunningStub stub = start("--output json --quiet")) {
            JsonObject ready = WithBroker.parse(stub.ready());
            assertThat(ready.text("url")).isEqualTo(stub.uri().toString());
            assertThat(String.valueOf(ready.get("interactions"))).isEqualTo("3");
            assertThat(stub.get("/health").statusCode()).isEqualTo(200);
            assertThat(stub.said()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--provider-state missing, 404, 500, 1",
        "--provider-state missing --empty-provider-state, 404, 200, 2",
        "--provider-state '^the book', 200, 500, 2"
    })
    void oneServerMayBeInOneState(String options, int stock, int health, int interactions) throws Exception {
        try (RunningStub stub = start(options)) {
            assertThat(stub.ready()).contains(" with " + interactions + " interactions");
            assertThat(stub.get("/stock/1").statusCode()).isEqualTo(stock);
            assertThat(stub.get("/health").statusCode()).isEqualTo(health);
        }
    }

    @Test
    void headerCorsAndDelayAreAsAsked() throws Exception {
        try (RunningStub stub = start("--provider-state-header-name X-State --cors --delay 1")) {
            assertThat(stub.get("/stock/1", "X-State", "the book is missing").statusCode())
                    .isEqualTo(404);
            assertThat(stub.get("/health", "Origin", "http://shop").headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("http://shop");
        }
    }

    @Test
    void contractsThatDifferAndMessagesAreToldOnce() throws Exception {
        write("shop-inventory.json", "shop", 9);
        Files.writeString(directory.resolve("mailer-inventory.json"), MESSAGE);
        try (RunningStub stub = start("")) {
            assertThat(stub.said())
                    .containsExactly(
                            "Warning: \"a question given 'the book is there'\" (cart with inventory) and \"a question given"
                                    + " 'the book is there'\" (shop with inventory) answer the same request differently:"
                                    + " only the first is served.",
                            "Warning: 1 message is not served: a stub answers HTTP requests.");
        }
        try (RunningStub stub = start("--consumer shop")) {
            assertThat(stub.said()).isEmpty();
            assertThat(stub.get("/stock/1").body()).isEqualTo("{\"n\":9}");
        }
    }

    @Test
    void fileGivenTwiceIsServedOnceAndAnAddressToo() throws Exception {
        Path file = directory.resolve("cart-inventory.json");
        try (Shelf shelf = Shelf.answering(Files.readString(file));
                RunningStub stub = RunningStub.of("stub -d " + directory + " -f " + file + " --url " + shelf.url()
                        + "/a " + shelf.url() + "/b")) {
            assertThat(stub.get("/__contract").body()).contains(shelf.url() + "/a", shelf.url() + "/b");
            assertThat(stub.ready()).contains(" with 9 interactions of cart with inventory.");
        }
    }

    @Test
    void changedFilesAreReadAgainAndBrokenOnesChangeNothing() throws Exception {
        try (RunningStub stub = start("--watch --quiet")) {
            Path next = write("next.tmp", "cart", 6);
            Files.move(next, directory.resolve("cart-inventory.json"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(stub.saidNext()).isEqualTo("The contracts have changed: 3 interactions are served.");
            assertThat(stub.get("/stock/1").body()).isEqualTo("{\"n\":6}");

            Files.writeString(directory.resolve("broken.json"), "{");
            assertThat(stub.saidNext())
                    .startsWith("The contracts stay as they were: ")
                    .contains("broken.json");
            assertThat(stub.get("/stock/1").body()).isEqualTo("{\"n\":6}");
        }
    }

    @Test
    void portThatIsTakenIsSaidSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("stub", directory.toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.exitCode()).isEqualTo(ExitCode.BROKER);
            assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void processEndsWhenItIsTold() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "stub",
                        directory.toString(),
                        "--https"))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).contains("listens on https://127.0.0.1:");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor()).isEqualTo(143);
    }
}
