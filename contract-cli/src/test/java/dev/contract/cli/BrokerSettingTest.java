package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the address of the broker and the credentials come from: options, then the environment, then a file. */
class BrokerSettingTest {

    @TempDir
    Path directory;

    private HttpServer server;
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = "{\"_links\":{\"pb:environments\":{\"href\":\"/\"}},\"_embedded\":{\"environments\":[]}}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/hal+json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Test
    void fileInTheDirectoryIsEnough() throws Exception {
        file("contract.broker.url=" + url() + "\ncontract.broker.token=of-file\n");
        assertThat(listed(Map.of())).isEqualTo("0 ");
        assertThat(seen).contains("Bearer of-file");
    }

    @Test
    void environmentGoesBeforeTheFileAndOptionsBeforeBoth() throws Exception {
        file("contract.broker.url=http://localhost:1\ncontract.broker.token=of-file\n");
        assertThat(listed(Map.of("PACT_BROKER_BASE_URL", url(), "PACT_BROKER_TOKEN", "of-env")))
                .isEqualTo("0 ");
        assertThat(seen).containsOnly("Bearer of-env");
        seen.clear();
        listed(
                Map.of("CONTRACT_BROKER_URL", "http://localhost:1", "PACT_BROKER_TOKEN", "x"),
                "-b",
                url(),
                "-k",
                "mine");
        assertThat(seen).containsOnly("Bearer mine");
    }

    @Test
    void passwordMayStandInTheEnvironmentOfAUserThatIsAnOption() throws Exception {
        listed(Map.of("CONTRACT_BROKER_PASSWORD", "secret", "PACT_BROKER_TOKEN", "other"), "-b", url(), "-u", "me");
        String basic = Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
        assertThat(seen).containsOnly("Basic " + basic);
    }

    @Test
    void whatIsMissingIsNamedWithAllItsPlaces() throws Exception {
        assertThat(listed(Map.of()))
                .startsWith("2 Error: Which broker? Its address is not known.")
                .contains(
                        "--broker-base-url URL", "PACT_BROKER_BASE_URL", "contract.broker.url in contract.properties");
    }

    @Test
    void misspeltLineIsNamedWhereItIsMissed() throws Exception {
        file("contract.broker.ulr=" + url() + "\ncontract.broker.pending=true\n");
        assertThat(listed(Map.of()))
                .contains("contract.properties has contract.broker.ulr, which means nothing.\nGive it");
    }

    @Test
    void brokenFileIsNamed() throws Exception {
        file("contract.broker.url=\\u12\n");
        assertThat(listed(Map.of())).startsWith("2 Error: ").contains("contract.properties cannot be read");
    }

    private void file(String content) throws Exception {
        Files.writeString(directory.resolve("contract.properties"), content);
    }

    /** Exit code and standard error of {@code list-environments} in the directory. */
    private String listed(Map<String, String> variables, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("list-environments"));
        command.addAll(List.of(options));
        Run run = Run.inProcess(directory, variables, command);
        return run.exitCode() + " " + run.err();
    }
}
