package dev.contract.provider.verify;

import static dev.contract.provider.verify.RawServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.provider.Contracts;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.HttpTarget;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the provider does to one interaction, it stands there, and all others are verified. */
class BadProviderTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String JSON = OK + "Content-Type: application/json\r\n";
    private static final String GOOD = JSON + "Content-Length: 9\r\n\r\n{\"id\": 1}";

    private static final Map<String, byte[]> ANSWERS = new LinkedHashMap<>();

    private static RawServer provider;

    static {
        ANSWERS.put("/good", bytes(GOOD));
        ANSWERS.put("/dies", bytes(JSON + "Content-Length: 9\r\n\r\n{\"id"));
        ANSWERS.put("/dies-at-once", bytes("HTTP/1.1 2"));
        ANSWERS.put("/hangs", RawServer.SILENCE);
        ANSWERS.put("/huge", bytes(JSON + "Content-Length: 1073741824\r\n\r\n{"));
        ANSWERS.put("/gzip", bytes(JSON + "Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\n{\"id\": 1}"));
        ANSWERS.put("/chunks", bytes(JSON + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{\"id\": 1}\r\n0\r\n\r\n"));
        ANSWERS.put("/html", bytes(OK + "Content-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"));
        ANSWERS.put("/utf-8", bytes(JSON + "Content-Length: 11\r\n\r\n{\"id\": \"\u00ff\"}"));
        ANSWERS.put("/no-json", bytes(JSON + "Content-Length: 8\r\n\r\n{\"id\": 1"));
        ANSWERS.put("/no-http", bytes("SSH-2.0-OpenSSH_9.6\r\n"));
    }

    @BeforeAll
    static void start() throws Exception {
        provider = new RawServer(ANSWERS);
    }

    @AfterAll
    static void stop() throws Exception {
        provider.close();
    }

    private static String get(String path, String more) {
        return """
                {"type": "Synchronous/HTTP", "description": "%1$s", "request": {"method": "GET", "path": "%1$s"},
                 "response": {"status": 200, "headers": {"Content-Type": ["application/json"]},
                              "body": {"contentType": "application/json", "content": {"id": 1}}}%2$s}
                """.formatted(path, more);
    }

    private static List<InteractionResult> verify(StateHandler states, FoundContract... contracts) throws Exception {
        try (HttpTarget target = HttpTarget.at(provider.url()).withTimeout(Duration.ofSeconds(3))) {
            VerificationPlan plan = VerificationPlan.against(target).withStates(states);
            VerificationReport report =
                    new Verifier(plan).verify("inventory", List.of(contracts), ProgressListener.none());
            assertThat(report.isSuccess()).isFalse();
            assertThat(ConsoleReport.in(false).render(report))
                    .containsAnyOf("inventory would break web-shop", "inventory could not be verified for web-shop");
            return report.results().toList();
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("/dies", "error", "/dies: the connection was closed after 4 of 9 bytes of the body"),
                Arguments.of("/dies-at-once", "error", "it starts with 'HTTP/1.1 2'"),
                Arguments.of("/hangs", "error", "no complete answer within 3 s"),
                Arguments.of("/huge", "error", "256 MB"),
                Arguments.of("/gzip", "error", "gzip"),
                Arguments.of("/chunks", "error", "chunk"),
                Arguments.of(
                        "/html", "failed", "Expected a body of 'application/json' but the actual content type was"),
                Arguments.of("/utf-8", "failed", "UTF-8"),
                Arguments.of("/no-json", "failed", "JSON"),
                Arguments.of("/no-http", "error", "Is this the port for HTTP"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void badAnswerStandsAtItsInteractionAndTheOthersAreVerified(String path, String word, String text)
            throws Exception {
        FoundContract contract =
                Contracts.found("web-shop", get("/good", ""), get(path, ""), get("/good", ", \"key\": \"last\""));
        List<InteractionResult> results = verify(StateHandler.none(), contract);

        assertThat(results).extracting(each -> each.outcome().word()).containsExactly("passed", word, "passed");
        Outcome bad = results.get(1).outcome();
        assertThat(bad.reasons() + " " + bad.mismatches()).contains(text);
    }

    @Test
    void stateHandlerThatThrowsLeavesTheOtherInteractions() throws Exception {
        String given = ", \"providerStates\": [{\"name\": \"broken\"}]";
        StateHandler states = StateHandler.of(Map.of("broken", params -> {
            throw new IllegalStateException("the database is locked");
        }));
        List<InteractionResult> results =
                verify(states, Contracts.found("web-shop", get("/good", given), get("/good", "")));
        assertThat(results.get(0).outcome().reasons())
                .singleElement()
                .asString()
                .contains("setup of state 'broken'", "the database is locked");
        assertThat(results.get(1).outcome().isPassed()).isTrue();
    }
}
