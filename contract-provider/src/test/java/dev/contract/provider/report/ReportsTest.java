package dev.contract.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.InteractionFilter;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private StubServer provider;
    private HttpTarget target;

    @BeforeEach
    void start() throws Exception {
        provider = new StubServer().on("GET /items/1", 200, "{\"name\": \"nut\", \"qty\": 3}");
        target = HttpTarget.at(provider.url());
    }

    @AfterEach
    void stop() {
        target.close();
        provider.close();
    }

    private VerificationReport verify(FoundContract... contracts) throws Exception {
        return verify(InteractionFilter.NONE, contracts);
    }

    private VerificationReport verify(InteractionFilter filter, FoundContract... contracts) throws Exception {
        VerificationPlan plan = VerificationPlan.against(target).withFilter(filter);
        return new Verifier(plan).verify("inventory", List.of(contracts), ProgressListener.none());
    }

    private static String plain(VerificationReport report) {
        return ConsoleReport.in(false).render(report).replaceAll("\\(\\d+ ms\\)", "(0 ms)");
    }

    @Test
    void failedInteractionIsABlockWithEverythingToActOn() throws Exception {
        assertThat(plain(verify(Contracts.found("web-shop", Contracts.itemGiven("one item")))))
                .isEqualTo("""
                        web-shop → inventory  web-shop.json
                          ✗ web-shop → a request for an item (failed)
                              warning: no provider state callback is configured, so nothing was set up for 'one item'
                              given one item {"id":1}
                              GET /items/1
                              Body had differences
                                path    rule  expected             actual
                                body $  keys  ["name","quantity"]  ["name","qty"]
                              - Actual map is missing the following keys: quantity
                                no 'quantity', but 'qty': was it renamed to 'qty'?
                              repeat with
                                curl -i -H 'Accept: application/json' 'ADDRESS/items/1'

                        inventory would break web-shop: 1 failed (0 ms)
                        """.replace("ADDRESS", provider.url().toString()));
    }

    @Test
    void passedInteractionIsOneLine() throws Exception {
        provider.on("GET /items/1", 200, "{\"name\": \"nut\", \"quantity\": 3}");

        assertThat(plain(verify(Contracts.found("web-shop", Contracts.item())))).isEqualTo("""
                        web-shop → inventory  web-shop.json
                          ✓ web-shop → a request for an item

                        inventory keeps its contracts: 1 passed (0 ms)
                        """);
    }

    @Test
    void commentsAndPendingMarksAreShown() throws Exception {
        String more = ", \"pending\": true, \"comments\": {\"testname\": \"shows items\", \"text\": [\"ask Ann\"]}";

        assertThat(plain(verify(Contracts.found("web-shop", Contracts.item(more)))))
                .contains("a request for an item (failed, pending)")
                .contains("      Test Name: shows items\n      Comments:\n        ask Ann\n")
                .endsWith("inventory keeps its contracts: 1 pending and failed (0 ms)\n");
    }

    @Test
    void colourIsOnRequest() throws Exception {
        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item()));

        assertThat(ConsoleReport.in(true).render(report)).contains("  \u001b[31m✗ web-shop → a request for an item");
        assertThat(ConsoleReport.in(false).render(report)).doesNotContain("\u001b");
    }

    @Test
    void curlQuotesWhatAShellWouldRead() throws Exception {
        String post = """
                {"type": "Synchronous/HTTP", "description": "an order",
                 "request": {"method": "POST", "path": "/orders", "query": {"note": ["it's"]},
                   "body": {"contentType": "application/json", "content": {"name": "it's"}}},
                 "response": {"status": 201}}""";

        assertThat(plain(verify(Contracts.found("web-shop", post))))
                .contains("curl -i -X POST -H 'Content-Type: application/json' "
                        + "--data-binary '{\"name\":\"it'\\''s\"}' '" + provider.url() + "/orders?note=it%27s'");
    }

    @Test
    void jsonHasTheSameData() throws Exception {
        JsonObject json =
                JsonReport.of(verify(Contracts.found("web-shop", Contracts.item(), Contracts.message())), "1.2.3");

        assertThat(json.isTrue("success")).isFalse();
        assertThat(json.text("providerVersion")).isEqualTo("1.2.3");
        assertThat(json.object("summary").toString())
                .isEqualTo("{\"passed\":0,\"failed\":2,\"pending\":0,\"skipped\":0}");
        assertThat(json.toString())
                .contains("\"consumer\":\"web-shop\"", "\"request\":\"GET /items/1\"", "\"path\":\"$\"")
                .contains("no message producer is registered for 'an item was sold'");
    }

    private static StubServer broker(String... interactions) throws Exception {
        return new StubServer()
                .on("GET /", 200, """
                        {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}"}}}""")
                .on("POST /for/inventory", 200, """
                        {"_embedded": {"pacts": [{"verificationProperties": {"pending": true, "notices": [
                           {"when": "before_verification", "text": "selected"},
                           {"when": "after_verification:success_false_published_true", "text": "still pending"}]},
                           "_links": {"self": {"href": "BASE/contract"}}}]}}""")
                .on(
                        "GET /contract",
                        200,
                        Contracts.file("web-shop", interactions).replaceFirst("\\{", """
                        {"_links": {"pb:publish-verification-results": {"href": "BASE/results"},
                                    "pb:provider": {"href": "BASE/pacticipants/inventory"}},"""))
                .on("GET /pacticipants/inventory", 200, """
                        {"_links": {"pb:branch-version": {"href": "BASE/b/{branch}/v/{version}"}}}""")
                .on("PUT /b/main/v/1.2.3", 201, "{}")
                .on("POST /results", 201, "{\"_links\": {\"self\": {\"href\": \"BASE/results/101\"}}}");
    }

    private static FoundContract found(BrokerClient client) throws Exception {
        ForVerificationQuery query = new ForVerificationQuery("main", List.of(), List.of(), true, null);
        return ContractSource.find("inventory", List.of(ContractSource.broker(client, query)))
                .contracts()
                .get(0);
    }

    @Test
    void resultsAreTakenToTheBroker() throws Exception {
        ProviderVersion version = new ProviderVersion("1.2.3", "main", List.of(), "http://build/7");
        try (StubServer broker = broker(Contracts.item(", \"_id\": \"4711\""));
                BrokerClient client = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            VerificationReport report = verify(found(client));
            List<String> lines =
                    new BrokerReport(client, version).publish(report).lines();

            assertThat(lines)
                    .containsExactly(
                            "Published failure for web-shop and inventory 1.2.3 (branch main): " + broker.url()
                                    + "/results/101",
                            "    still pending");
            assertThat(plain(report)).contains("[pending]").contains("\n  selected\n");
            assertThat(broker.requests())
                    .contains("PUT /b/main/v/1.2.3 {}")
                    .last()
                    .asString()
                    .isEqualTo("POST /results {\"success\":false,\"providerApplicationVersion\":\"1.2.3\","
                            + "\"buildUrl\":\"http://build/7\",\"testResults\":[{\"interactionId\":\"4711\","
                            + "\"interactionDescription\":\"a request for an item\",\"success\":false,"
                            + "\"mismatches\":[{\"attribute\":\"body\",\"identifier\":\"$\","
                            + "\"description\":\"Actual map is missing the following keys: quantity\"}]}],"
                            + "\"verifiedBy\":{\"implementation\":\"Contract\",\"version\":\"development\"}}");
        }
    }

    @Test
    void contractWhoseResultsAreRefusedLeavesTheOthers() throws Exception {
        String links = "{\"_links\": {\"pb:publish-verification-results\": {\"href\": \"BASE/%s\"}},";
        try (StubServer broker = new StubServer()
                        .on("GET /", 200, """
                                {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for"}}}""")
                        .on("POST /for", 200, """
                                {"_embedded": {"pacts": [{"_links": {"self": {"href": "BASE/a"}}},
                                                         {"_links": {"self": {"href": "BASE/b"}}}]}}""")
                        .on(
                                "GET /a",
                                200,
                                Contracts.file("a", Contracts.item()).replaceFirst("\\{", links.formatted("no")))
                        .on(
                                "GET /b",
                                200,
                                Contracts.file("b", Contracts.item()).replaceFirst("\\{", links.formatted("yes")))
                        .on("POST /no", 403, "{\"error\": \"this token may only read\"}")
                        .on("POST /yes", 201, "{}");
                BrokerClient client = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            ForVerificationQuery query = new ForVerificationQuery(null, List.of(), List.of(), null, null);
            List<FoundContract> both = ContractSource.find("inventory", List.of(ContractSource.broker(client, query)))
                    .contracts();
            VerificationReport report = verify(both.get(0), both.get(1));
            Publication publication = new BrokerReport(client, new ProviderVersion("1")).publish(report);
            assertThat(publication.lines()).hasSize(2);
            assertThat(publication.lines().get(0)).contains("Not published for a", "this token may only read");
            assertThat(publication.lines().get(1)).isEqualTo("Published failure for b and inventory 1");
            assertThat(publication.failure()).hasMessageContaining("this token may only read");
        }
    }

    @Test
    void resultsOfAFilteredRunAreNotPublished() throws Exception {
        try (StubServer broker = broker(Contracts.item(), Contracts.itemGiven("one item"));
                BrokerClient client = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            InteractionFilter filter = InteractionFilter.NONE.ofState(Pattern.compile(""));
            VerificationReport report = verify(filter, found(client));

            assertThat(new BrokerReport(client, new ProviderVersion("1"))
                            .publish(report)
                            .lines())
                    .containsExactly("Not published for web-shop: not all of its interactions were verified");
        }
    }

    @Test
    void resultsForAFileAreNotPublished() throws Exception {
        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item()));
        try (BrokerClient client = BrokerClient.at(provider.url(), BrokerCredentials.none())) {
            assertThat(new BrokerReport(client, new ProviderVersion("1"))
                            .publish(report)
                            .lines())
                    .containsExactly(
                            "Not published for web-shop: the contract is not from a broker but from web-shop.json");
        }
    }
}
