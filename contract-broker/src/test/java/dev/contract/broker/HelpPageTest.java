package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that explain the relations of the API, and those that stand where the Pact Broker has its own. */
class HelpPageTest {

    private static final int ENOUGH = 400;

    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        Map<String, String> settings = Map.of("CONTRACT_WEBHOOK_HOSTS", "*.example.org");
        broker = TestBroker.with(settings, TestDatabase.SQLITE, folder);
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "main", "api", "b");
        broker.verify("web", "2", "api", "5", true);
        broker.put("/pacticipants/web/versions/2/tags/prod", "{}");
        broker.put("/pacticipants/web/labels/shop", "{}");
        broker.deploy("web", "2", broker.environment("test"), null);
        JsonObject request = JsonObject.of("method", "POST", "url", "https://ci.example.org/");
        broker.post("/webhooks", JsonObject.of("request", request, "provider", JsonObject.of("name", "api")));
        broker.post("/webhooks", JsonObject.of("request", request, "consumer", JsonObject.of("label", "shop")));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void everyRelationInEveryDocumentIsExplained() {
        Set<String> relations = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> left = new ArrayDeque<>(seen);
        while (!left.isEmpty() && seen.size() < ENOUGH) {
            TestBroker.Answer answer = broker.get(left.remove());
            if (answer.contentType().contains("json") && answer.status() == 200) {
                collect(answer.json(), relations, seen, left);
            }
        }

        assertThat(relations).hasSizeGreaterThan(60);
        for (String relation : relations) {
            TestBroker.Answer page = broker.page("/doc/" + relation + "?context=index");
            assertThat(page.status()).as(relation).isEqualTo(200);
            assertThat(page.contentType()).startsWith("text/html");
        }
    }

    private void collect(JsonValue value, Set<String> relations, Set<String> seen, Deque<String> left) {
        if (value instanceof JsonArray array) {
            array.items().forEach(item -> collect(item, relations, seen, left));
        } else if (value instanceof JsonObject object) {
            object.object("_links").members().forEach((name, link) -> {
                if (name.contains(":")) {
                    relations.add(name.substring(name.indexOf(':') + 1));
                }
                follow(link, seen, left);
            });
            object.members().values().forEach(member -> collect(member, relations, seen, left));
        }
    }

    private void follow(JsonValue link, Set<String> seen, Deque<String> left) {
        List<JsonValue> links = link instanceof JsonArray several ? several.items() : List.of(link);
        for (JsonValue one : links) {
            String href = one instanceof JsonObject object ? object.text("href", "") : "";
            String path = href.replace(broker.url().toString(), "")
                    .replaceAll("\\{(consumer|pacticipant)}", "web")
                    .replace("{provider}", "api")
                    .replace("{version}", "2");
            if (path.startsWith("/") && !path.contains("{") && seen.add(path)) {
                left.add(path);
            }
        }
    }

    @Test
    void relationIsExplainedByItsOperations() {
        assertThat(broker.page("/doc/publish-contracts").text())
                .contains("POST /contracts/publish", "Publishes all contracts of a consumer version with its branch");
        assertThat(broker.page("/doc").text()).contains("latest-pact-versions", "The latest contract of every pair");
        assertThat(broker.page("/doc").text()).doesNotContain("<dd></dd>");
        assertThat(broker.page("/doc/nothing").status()).isEqualTo(404);
        assertThat(broker.get("/doc/webhooks").contentType()).startsWith("text/html");
    }

    @Test
    void listsOfWhatWebhooksMayDoAreExplainedWithTheSettings() {
        assertThat(broker.page("/doc/webhooks").text())
                .contains("id=\"whitelist\"", "PACT_BROKER_WEBHOOK_HOST_WHITELIST", "webhook-schemes", "*.example.org");
    }

    @Test
    void addressesOfPagesOfThePactBrokerLeadOn() {
        for (String path : List.of("/hal-browser/browser.html", "/ui/", "/ui/relationships")) {
            assertThat(broker.page(path).location()).as(path).isEqualTo("/");
        }
    }
}
