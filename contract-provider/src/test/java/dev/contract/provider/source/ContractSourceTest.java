package dev.contract.provider.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractSourceTest {

    private static final ForVerificationQuery QUERY =
            new ForVerificationQuery("main", List.of(), List.of(), true, null);

    @TempDir
    Path directory;

    private static List<FoundContract> find(String provider, ContractSource... sources) throws Exception {
        return ContractSource.find(provider, List.of(sources)).contracts();
    }

    @Test
    void directoryYieldsTheProvidersContractsInOrder() throws Exception {
        Files.writeString(directory.resolve("b.json"), Contracts.file("web-shop"));
        Files.writeString(directory.resolve("a.json"), Contracts.file("app"));
        Files.writeString(directory.resolve("c.json"), Contracts.file("app").replace("inventory", "payments"));
        Files.writeString(directory.resolve("README.md"), "no contract");

        assertThat(find("inventory", ContractSource.directory(directory)))
                .extracting(found -> found.contract().consumer())
                .containsExactly("app", "web-shop");
    }

    @Test
    void placeIsADirectoryAFileOrAUrl() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path within = Files.writeString(folder.resolve("a.json"), Contracts.file("app"));
        Path file = Files.writeString(directory.resolve("b.json"), Contracts.file("app"));
        BrokerCredentials none = BrokerCredentials.none();
        try (StubServer server = new StubServer().on("GET /app.json", 200, Contracts.file("app"))) {
            List<FoundContract> found = find(
                    "inventory",
                    ContractSource.of(folder.toString(), none),
                    ContractSource.of(file.toString(), none),
                    ContractSource.of(server.url() + "/app.json", none));
            assertThat(found)
                    .extracting(FoundContract::origin)
                    .containsExactly(within.toString(), file.toString(), server.url() + "/app.json");
        }
    }

    @Test
    void fileNamedTwiceIsReadOnce() throws Exception {
        Path file = Files.writeString(directory.resolve("a.json"), Contracts.file("app"));

        assertThat(find("inventory", ContractSource.directory(directory.resolve(".")), ContractSource.file(file)))
                .hasSize(1);
    }

    @Test
    void wrongProviderNameIsAnsweredWithTheNamesFound() throws Exception {
        Files.writeString(directory.resolve("a.json"), Contracts.file("app"));

        assertThatThrownBy(() -> find("inventroy", ContractSource.directory(directory)))
                .isInstanceOf(ContractSourceException.class)
                .hasMessageContaining("There is no contract for provider 'inventroy' in directory " + directory)
                .hasMessageContaining("There are contracts for: inventory");
    }

    @Test
    void emptyDirectoryIsAnError() {
        assertThatThrownBy(() -> find("inventory", ContractSource.directory(directory)))
                .hasMessageContaining("No contract was found there at all");
    }

    @Test
    void absentDirectoryIsNamed() {
        Path absent = directory.resolve("absent");
        assertThatThrownBy(() -> find("inventory", ContractSource.of(absent.toString(), BrokerCredentials.none())))
                .hasMessageContaining("There is no directory " + absent);
    }

    @Test
    void fileThatIsNoJsonIsNamedWithThePosition() throws Exception {
        Path file = Files.writeString(directory.resolve("a.json"), "{\n nonsense");
        assertThatThrownBy(() -> find("inventory", ContractSource.directory(directory)))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 2");
    }

    @Test
    void contractThatCannotBeReadLeavesTheOthers() throws Exception {
        Path broken = Files.writeString(directory.resolve("a.json"), "{\n nonsense");
        Files.writeString(directory.resolve("b.json"), Contracts.file("web-shop"));

        FoundContracts found = ContractSource.find("inventory", List.of(ContractSource.directory(directory)));
        assertThat(found.contracts()).hasSize(1);
        assertThat(found.unreadable()).singleElement().satisfies(contract -> {
            assertThat(contract.origin()).isEqualTo(broken.toString());
            assertThat(contract.problem()).contains("line 2");
        });
    }

    @Test
    void classPathYieldsContractsOfDirectoriesAndJars() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("classes/contracts"));
        Files.writeString(folder.resolve("a.json"), Contracts.file("app"));
        Path jar = directory.resolve("more.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("contracts/", "contracts/b.json", "contracts/deeper/c.json")) {
                out.putNextEntry(new JarEntry(name));
                out.write(
                        name.endsWith("/")
                                ? new byte[0]
                                : Contracts.file("web-shop").getBytes(UTF_8));
            }
        }
        URL[] path = {directory.resolve("classes/").toUri().toURL(), jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            assertThat(find("inventory", ContractSource.classPath("/contracts/", loader)))
                    .extracting(found -> found.contract().consumer())
                    .containsExactly("app", "web-shop");
            assertThatThrownBy(() -> find("inventory", ContractSource.classPath("contract", loader)))
                    .hasMessageContaining("There is no folder 'contract' on the class path");
        }
    }

    @Test
    void contractThatTheBrokerCannotGiveLeavesTheOthers() throws Exception {
        try (StubServer broker = new StubServer();
                BrokerClient client = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            broker.on("GET /", 200, """
                            {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}"}}}""")
                    .on("POST /for/inventory", 200, """
                            {"_embedded": {"pacts": [
                               {"_links": {"self": {"href": "BASE/gone"}}},
                               {"_links": {"self": {"href": "BASE/contract"}}}]}}""")
                    .on("GET /contract", 200, Contracts.file("app"));

            FoundContracts found = ContractSource.find("inventory", List.of(ContractSource.broker(client, QUERY)));
            assertThat(found.contracts()).hasSize(1);
            assertThat(found.unreadable())
                    .singleElement()
                    .satisfies(contract -> assertThat(contract.problem()).contains("404"));
        }
    }

    @Test
    void pendingContractThatCannotBeReadIsToldOnly() throws Exception {
        try (StubServer broker = new StubServer();
                BrokerClient client = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            broker.on("GET /", 200, """
                            {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}"}}}""")
                    .on("POST /for/inventory", 200, """
                            {"_embedded": {"pacts": [{"verificationProperties": {"pending": true},
                               "_links": {"self": {"href": "BASE/contract"}}}]}}""")
                    .on("GET /contract", 200, "{\"consumer\": {\"name\": \"app\"}}");

            FoundContracts found = ContractSource.find("inventory", List.of(ContractSource.broker(client, QUERY)));
            assertThat(found.contracts()).isEmpty();
            assertThat(found.unreadable()).singleElement().matches(UnreadableContract::pending);
        }
    }

    @Test
    void brokerSelectsWithNoticesAndPendingStatus() throws Exception {
        try (StubServer broker = new StubServer();
                BrokerClient client = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            broker.on("GET /", 200, """
                            {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}"}}}""")
                    .on("POST /for/inventory", 200, """
                            {"_embedded": {"pacts": [{"verificationProperties": {"pending": true, "notices": [
                               {"when": "before_verification", "text": "because"}]},
                               "_links": {"self": {"href": "BASE/contract"}}}]}}""")
                    .on("GET /contract", 200, Contracts.file("app", Contracts.item(", \"_id\": \"4711\"")));

            assertThat(find("inventory", ContractSource.broker(client, QUERY)))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.pending()).isTrue();
                        assertThat(found.notices().get(0).text()).isEqualTo("because");
                        assertThat(found.stored()).isNotNull();
                        assertThat(found.contract()
                                        .interactions()
                                        .get(0)
                                        .info()
                                        .extra()
                                        .text("_id"))
                                .isEqualTo("4711");
                    });
        }
    }

    @Test
    void brokerThatAnswersHtmlIsNoBroker() throws Exception {
        try (StubServer server = new StubServer().on("GET /", 200, "text/html", "<html/>");
                BrokerClient client = BrokerClient.at(server.url(), BrokerCredentials.none())) {
            assertThatThrownBy(() -> find("inventory", ContractSource.broker(client, QUERY)))
                    .hasMessageContaining("answered text/html: is this the address of a broker?");
        }
    }

    @Test
    void urlThatCannotBeReachedIsNamed() {
        URI nowhere = URI.create("http://no-such-host.invalid/contract.json");
        assertThatThrownBy(() -> find("inventory", ContractSource.url(nowhere, BrokerCredentials.none())))
                .hasMessageContaining("No contract from " + nowhere)
                .hasMessageContaining("is unknown");
    }
}
