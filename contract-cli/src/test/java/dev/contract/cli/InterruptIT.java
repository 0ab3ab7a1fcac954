package dev.contract.cli;

import static dev.contract.cli.Misbehaving.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals in the middle of what the packaged executable does: it ends at once, without a word, with the code of the signal. */
class InterruptIT {

    private static final String JSON = "application/hal+json";
    private static final String INDEX =
            response("200 OK", JSON, "{\"_links\": {\"pb:publish-contracts\": {\"href\": \"/contracts/publish\"}}}");
    private static final String UNKNOWN = response(
            "200 OK", JSON, "{\"summary\": {\"deployable\": null, \"reason\": \"\", \"unknown\": 1}, \"matrix\": []}");

    @TempDir
    Path directory;

    private static Process start(String... args) throws Exception {
        Executable contract = Executable.standard();
        return contract.start(List.of(contract.script().toString()), args);
    }

    private static void signal(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @ParameterizedTest
    @CsvSource({"TERM,143", "INT,130"})
    void decisionThatDoesNotCome(String signal, int exitCode) throws Exception {
        try (Misbehaving silent = new Misbehaving("")) {
            Process process = start("can-i-deploy", "-a", "x", "-e", "1", "-b", silent.url());
            silent.awaitRequest();
            signal(signal, process);
            assertThat(Executable.ended(process)).isEqualTo(new Run(exitCode, "", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM,143", "INT,130"})
    void waitingForResults(String signal, int exitCode) throws Exception {
        try (Misbehaving broker = new Misbehaving(UNKNOWN)) {
            Process process =
                    start("can-i-deploy", "-a", "x", "-e", "1", "--retry-while-unknown", "9", "-b", broker.url());
            BufferedReader err =
                    new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
            assertThat(err.readLine()).startsWith("Waiting for 1 missing result");
            signal(signal, process);
            assertThat(process.waitFor()).isEqualTo(exitCode);
            assertThat(err.readLine()).isNull();
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
        }
    }

    /** All contracts of a consumer are one request, which the broker takes as a whole or not at all. */
    @Test
    void publishing() throws Exception {
        Path contract = Files.writeString(
                directory.resolve("c.json"),
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[]}");
        try (Misbehaving broker = new Misbehaving(INDEX, "")) {
            Process process = start("publish", contract.toString(), "-a", "1", "--branch", "main", "-b", broker.url());
            broker.awaitRequest();
            signal("TERM", process);
            Run run = Executable.ended(process);
            assertThat(run.exitCode()).isEqualTo(143);
            assertThat(run.out().lines()).singleElement().asString().startsWith("Publishing c version 1");
            assertThat(run.err()).isEmpty();
            assertThat(broker.requests()).hasSize(2);
        }
    }
}
