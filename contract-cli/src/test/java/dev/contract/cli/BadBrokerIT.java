package dev.contract.cli;

import static dev.contract.cli.Misbehaving.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.contract.consumer.mock.MockProvider;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged executable before brokers and files as they should not be: what, what to do, the exit code. */
class BadBrokerIT {

    private static final String JSON = "application/hal+json";

    @TempDir
    Path directory;

    private static void isClear(Run run, int exitCode, String says) {
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Error: ").contains(says).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).as("what, and what to do").hasSize(2);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(
                        response("401 Unauthorized", JSON, "{}"), 3, "set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME"),
                arguments(response("403 Forbidden", JSON, "{}"), 3, "Use the token, or the name and password, of"),
                arguments(response("404 Not Found", JSON, "{}"), 2, "(404)"),
                arguments(response("404 Not Found", "text/html", "<html>"), 3, "Check --broker-base-url"),
                arguments(response("409 Conflict", JSON, "{\"error\": \"it is there\"}"), 2, "(409): it is there"),
                arguments(response("500 Oops", JSON, "{}"), 3, "The log of the broker has the reason"),
                arguments(response("503 Busy", "text/plain", "later"), 3, "(503)"),
                arguments(response("200 OK", "text/html", "<html>"), 3, "is this the address of a broker?"),
                arguments(response("200 OK", JSON, "{\"_links\": {"), 3, "broken JSON"),
                arguments(response("200 OK", JSON, "[1]"), 3, "broken JSON"),
                arguments(response("200 OK", JSON, "{}"), 3, "answered without a summary"),
                arguments(
                        "HTTP/1.1 200 OK\r\nContent-Type: " + JSON + "\r\nContent-Length: 99\r\n\r\n{\"_l",
                        3,
                        "did not answer"),
                arguments("HTTP/1.1 200 OK\r\nConten", 3, "did not answer"),
                arguments("SSH-2.0-OpenSSH_9.2\r\n", 3, "did not answer"),
                arguments("HTTP/1.1 302 Found\r\nLocation: {self}/\r\nContent-Length: 0\r\n\r\n", 3, "again and again"),
                arguments(
                        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
                        3,
                        "environment=e redirects there."),
                arguments("HTTP/1.1 302 Found\r\nLocation: ftp://x/\r\nContent-Length: 0\r\n\r\n", 3, "ftp://x/"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answerIsExplained(String answer, int exitCode, String says) throws Exception {
        try (Misbehaving broker = new Misbehaving(answer)) {
            isClear(ask(broker.url()), exitCode, says);
        }
    }

    private static Run ask(String url) {
        return Executable.standard()
                .run("can-i-deploy", "-a", "x", "-e", "1", "--to-environment", "e", "-k", "secret", "-b", url);
    }

    @Test
    void credentialsDoNotFollowToAnotherServer() throws Exception {
        try (Misbehaving other = new Misbehaving(response("500 Oops", JSON, "{}"));
                Misbehaving broker = new Misbehaving("HTTP/1.1 302 Found\r\nLocation: " + other.url()
                        + "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            isClear(ask(broker.url()), ExitCode.BROKER, other.url());
            assertThat(broker.requests()).allMatch(each -> each.contains("Bearer secret"));
            assertThat(other.requests()).isNotEmpty().noneMatch(each -> each.contains("secret"));
        }
    }

    @Test
    void httpsToWhatSpeaksHttpIsExplained() throws Exception {
        try (Misbehaving broker = new Misbehaving(response("200 OK", JSON, "{}"))) {
            isClear(ask(broker.url().replace("http:", "https:")), ExitCode.BROKER, "does not speak TLS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dangling.json,dangling.json",
        "empty.json,empty.json",
        "directory.json,directory.json",
        "loop.json,loop.json"
    })
    void fileIsNamed(String name, String says) throws Exception {
        Files.createSymbolicLink(directory.resolve("dangling.json"), Path.of("absent"));
        Files.createSymbolicLink(directory.resolve("loop.json"), Path.of("loop.json"));
        Files.createFile(directory.resolve("empty.json"));
        Files.createDirectory(directory.resolve("directory.json"));
        isClear(publish(Executable.standard(), directory.resolve(name)), ExitCode.USAGE, says);
    }

    private static Run publish(Executable contract, Path file) {
        return contract.run("publish", file.toString(), "-a", "1", "-b", "http://127.0.0.1:1");
    }

    @Test
    void hugeFileIsRefusedInLittleMemory() throws Exception {
        Path huge = directory.resolve("huge.json");
        byte[] part = "{\"consumer\": [1, 2, 3], ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(huge)) {
            for (int i = 0; i < 200; i++) {
                out.write(part);
            }
        }
        Executable small = Executable.standard().with("CONTRACT_JAVA_OPTS", "-Xmx128m");
        isClear(publish(small, huge), ExitCode.USAGE, "huge.json");
    }

    @Test
    void brokerThatNeverAnswersIsGivenUp() throws Exception {
        try (Misbehaving silent = new Misbehaving("")) {
            Run late = Executable.standard()
                    .with("CONTRACT_BROKER_TIMEOUT", "1")
                    .run("list-environments", "-b", silent.url());
            isClear(late, ExitCode.BROKER, "no complete answer within 1 s");
            assertThat(late.err()).contains("\nTry again", "CONTRACT_BROKER_TIMEOUT");
        }
    }

    @Test
    void certificateThatNobodyTrustsIsExplained() {
        try (MockProvider broker = MockProvider.settings("broker").https().start()) {
            isClear(ask(broker.url()), ExitCode.BROKER, "its certificate is signed by nobody who is trusted here");
        }
    }

    /** Whatever the command: the packaged one knows all of them. */
    @ParameterizedTest
    @MethodSource("names")
    void unknownOptionIsNamed(String name) {
        Run run = Executable.standard().run((name + " --qqqqqqqqqqqq").split(" "));
        isClear(run, ExitCode.USAGE, "'--qqqqqqqqqqqq'");
    }

    static Stream<String> names() {
        return HelpTest.names();
    }
}
