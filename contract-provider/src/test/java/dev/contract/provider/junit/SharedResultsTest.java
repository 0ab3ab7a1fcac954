package dev.contract.provider.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.contract.core.model.InteractionType;
import dev.contract.core.model.Message;
import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Several test classes, in one process or in several, verify parts of one contract: the whole is published once. */
class SharedResultsTest {

    @TempDir
    Path results;

    private StubServer broker;

    static class HttpTestCase {

        @VerifyContracts(provider = "inventory", types = InteractionType.HTTP)
        void answers(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
        }
    }

    static class MessageTestCase {

        @VerifyContracts(provider = "inventory", types = InteractionType.MESSAGE)
        void tells(ContractVerification verification) {
            verification
                    .message("an event", () -> Message.of("{\"id\": 1}", "application/json"))
                    .verify();
        }
    }

    static class WrongMessageTestCase {

        @VerifyContracts(provider = "inventory", types = InteractionType.MESSAGE)
        void tells(ContractVerification verification) {
            verification
                    .message("an event", () -> Message.of("{\"id\": \"x\"}", "application/json"))
                    .verify();
        }
    }

    static class OtherConsumerTestCase {

        @VerifyContracts(provider = "inventory", consumers = "somebody else")
        void answers(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
        }
    }

    @BeforeEach
    void startBroker() throws Exception {
        String http = """
                {"type": "Synchronous/HTTP", "description": "items", "_id": "1",
                 "request": {"path": "/items"}, "response": {"status": 200}}""";
        String message = """
                {"type": "Asynchronous/Messages", "description": "an event", "_id": "2",
                 "contents": {"content": {"id": 1}, "contentType": "application/json", "encoded": false}}""";
        String links = "{\"_links\": {\"pb:publish-verification-results\": {\"href\": \"BASE/results\"},"
                + "\"pb:provider\": {\"href\": \"BASE/provider\"}},";
        broker = new StubServer()
                .on("GET /", 200, """
                        {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}"}}}""")
                .on("POST /for/inventory", 200, """
                        {"_embedded": {"pacts": [{"_links": {"self": {"href": "BASE/contract"}}}]}}""")
                .on(
                        "GET /contract",
                        200,
                        Contracts.file("web-shop", http, message).replaceFirst("\\{", links))
                .on("GET /provider", 200, """
                        {"_links": {"pb:branch-version": {"href": "BASE/branches/{branch}"}}}""")
                .on("PUT /branches/main", 201, "{}")
                .on("POST /results", 201, "{}");
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    private List<String> settings(String run) {
        return List.of(
                "contract.broker.url",
                broker.url().toString(),
                "contract.verifier.publish",
                "true",
                "contract.provider.version",
                "1.2.3",
                "contract.run.id",
                run,
                "contract.verifier.result.dir",
                results.toString());
    }

    private List<String> run(String run, Class<?>... testCases) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        Stream.of(testCases).forEach(each -> kit.selectors(selectClass(each)));
        List<String> settings = settings(run);
        for (int i = 0; i < settings.size(); i += 2) {
            kit.configurationParameter(settings.get(i), settings.get(i + 1));
        }
        EngineExecutionResults executed = kit.execute();
        List<String> said = new CopyOnWriteArrayList<>();
        executed.allEvents().reportingEntryPublished().stream()
                .forEach(event -> said.add(event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("contract")));
        return said;
    }

    private List<String> published() {
        return broker.requests().stream()
                .filter(request -> request.startsWith("POST /results"))
                .toList();
    }

    static class SilentTestCase {

        @VerifyContracts(provider = "inventory", types = InteractionType.HTTP)
        void answers(ContractVerification verification) {
            verification.against(URI.create("http://127.0.0.1:1"));
        }
    }

    @Test
    void whatNobodyAnsweredIsNotMadeUpForByAnotherTest() {
        assertThat(run("1", SilentTestCase.class))
                .containsExactly(
                        "Not published for web-shop: the provider did not answer 1 of 2 requests, so not all is known");
        assertThat(run("1", HttpTestCase.class, MessageTestCase.class))
                .allMatch(line -> line.startsWith("Not published for web-shop: the provider did not answer 1 of 2"));
        assertThat(published()).isEmpty();
    }

    @Test
    void classesThatShareAContractPublishItOnceWhenAllIsKnown() {
        List<String> said = run("1", HttpTestCase.class, MessageTestCase.class);
        assertThat(said)
                .containsExactly(
                        "Not published for web-shop: 1 of its 2 interactions were verified so far, the others by no test of this run",
                        "Published success for web-shop and inventory 1.2.3 (branch main)");
        assertThat(published())
                .singleElement()
                .asString()
                .contains("\"success\":true", "\"interactionId\":\"1\"", "\"interactionId\":\"2\"");
    }

    @Test
    void whatWasPublishedIsNotSentAgainUnlessItChanges() {
        run("1", HttpTestCase.class, MessageTestCase.class, HttpTestCase.class);
        run("1", HttpTestCase.class);
        assertThat(published()).hasSize(1);
        run("1", WrongMessageTestCase.class);
        assertThat(published()).hasSize(2).last().asString().contains("\"success\":false", "$.id");
    }

    @Test
    void failureOfOneMethodIsNotHiddenByTheSuccessOfAnother() {
        run("1", HttpTestCase.class, WrongMessageTestCase.class, MessageTestCase.class);
        assertThat(published()).isNotEmpty().allMatch(result -> result.contains("\"success\":false"));
    }

    @Test
    void resultsOfAnEarlierRunDoNotCount() {
        run("1", HttpTestCase.class);
        run("2", MessageTestCase.class);
        assertThat(published()).isEmpty();
    }

    @Test
    void processesOfOneRunShareTheirResults() throws Exception {
        List<Process> forks = new ArrayList<>();
        for (Class<?> testCase : List.of(HttpTestCase.class, MessageTestCase.class)) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"))));
            List<String> settings = settings("1");
            for (int i = 0; i < settings.size(); i += 2) {
                command.add("-D" + settings.get(i) + "=" + settings.get(i + 1));
            }
            command.addAll(List.of(Fork.class.getName(), testCase.getName()));
            forks.add(new ProcessBuilder(command).inheritIO().start());
        }
        for (Process fork : forks) {
            assertThat(fork.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(fork.exitValue()).isZero();
        }
        assertThat(published()).singleElement().asString().contains("\"success\":true");
    }

    /** A process that runs one test class. */
    static final class Fork {

        public static void main(String[] arguments) throws Exception {
            Class<?> testCase = Class.forName(arguments[0]);
            EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(testCase))
                    .enableImplicitConfigurationParameters(true)
                    .execute()
                    .testEvents()
                    .assertStatistics(stats -> stats.succeeded(1).failed(0));
        }
    }

    @Test
    void consumerWithoutAContractIsNamed() throws Exception {
        assertThat(VerifyContractsTest.messages(VerifyContractsTest.run(
                        OtherConsumerTestCase.class,
                        "contract.broker.url",
                        broker.url().toString())))
                .singleElement()
                .asString()
                .contains("somebody else");
    }

    @Test
    void testOfWhichNothingIsAskedForIsSkipped() throws Exception {
        EngineExecutionResults executed = VerifyContractsTest.run(
                MessageTestCase.class, "contract.broker.url", broker.url().toString(), "contract.filter.type", "http");
        executed.containerEvents().assertStatistics(stats -> stats.aborted(1).failed(0));
        executed.testEvents().assertStatistics(stats -> stats.started(0));
    }
}
