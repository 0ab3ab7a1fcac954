package dev.contract.broker;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A broker that has something of everything, and what can be asked of it. */
final class ImportLandscape {

    static final List<String> ENVIRONMENTS = List.of("test", "production");

    /** Versions in an order that no rule about numbers would guess. */
    static final Map<String, List<String>> VERSIONS = Map.of(
            "web", List.of("10", "9", "2", "2.1"),
            "api", List.of("6", "5", "7"),
            "stock", List.of("s/1 ü", "s2"),
            "idle", List.of("1"));

    private static final String JSON = "application/hal+json";

    /** Numbers of results differ, old revisions are counted, times of marks are not known; the rest is made of what is compared anyway. */
    private static final String UNCOMPARED =
            ".*(/doc/|badge|execute|/verification-results/\\d|openapi|metrics|/diff|groups|untagged"
                    + "|webhook|metadata|can-i-|/dashboard/|/matrix/provider/api/|/labels/|/tags/|/branches/[^/]+/versions/).*";

    private final TestBroker broker;

    private ImportLandscape(TestBroker broker) {
        this.broker = broker;
    }

    static void build(TestBroker broker) {
        ImportLandscape landscape = new ImportLandscape(broker);
        landscape.participants();
        landscape.contracts();
        landscape.results();
        landscape.places();
        landscape.webhooks();
    }

    private void participants() {
        broker.post(
                "/pacticipants",
                JsonObject.of("name", "web", "displayName", "Web shop", "repositoryUrl", "https://git.example.org/web")
                        .with("mainBranch", "main"));
        broker.put("/pacticipants/web/labels/front", "");
        broker.put("/pacticipants/idle/versions/1", "{\"buildUrl\": \"https://ci.example.org/1\"}");
        for (String version : VERSIONS.getOrDefault("api", List.of())) {
            broker.put("/pacticipants/api/branches/main/versions/" + version, "{}");
        }
        broker.put("/pacticipants/api/branches/feat%2Fx/versions/5", "{}");
        broker.put("/pacticipants/api/versions/5/tags/prod", "");
        broker.put("/pacticipants/api/versions/5/tags/beta", "");
        broker.put("/pacticipants/stock/branches/main/versions/s%2F1%20%C3%BC", "{}");
        broker.put("/pacticipants/stock/branches/main/versions/s2", "{}");
    }

    private void contracts() {
        publish("web", "10", "main", "api", "{\"interactions\": [" + interaction("a", "1.10") + "]}", null);
        publish("web", "9", "main", "api", "{\"interactions\":[" + interaction("a", "1.10") + "]}", null);
        publish("web", "2", "feat/y", "api", "{\"interactions\": [" + interaction("b", "1e2") + "]}", null);
        publish("web", "2", "feat/y", "api", "{\"interactions\": [" + interaction("c", "3") + "]}", "merge");
        publish("web", "2.1", "main", "api", "{\"interactions\": [" + interaction("d", "4") + "]}", null);
        publish("web", "2.1", "main", "stock", "{\"messages\": [{\"_id\": \"own\", \"description\": \"m\"}]}", null);
        publish("api", "7", "main", "stock", "{\"nothing\": {\"b\": 1, \"a\": 2}}", null);
    }

    private static String interaction(String description, String number) {
        return "{\"description\": \"" + description + "\", \"response\": {\"status\": 200, \"body\": " + number + "}}";
    }

    private void publish(
            String consumer, String version, String branch, String provider, String content, String onConflict) {
        PublishedContract contract =
                new PublishedContract(consumer, provider, content.getBytes(StandardCharsets.UTF_8), onConflict);
        require(broker.post(
                "/contracts/publish",
                new PublishRequest(
                                consumer,
                                version,
                                branch,
                                List.of("t1", "dev"),
                                "https://ci.example.org/" + version,
                                List.of(contract))
                        .toJson()));
    }

    private static Answer require(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    private void results() {
        broker.verify("web", "10", "api", "5", false);
        broker.verify("web", "10", "api", "5", true);
        broker.verify("web", "10", "api", "5", true);
        broker.verify("web", "9", "api", "6", true);
        broker.verify("web", "9", "api", "6", false);
        broker.verify("web", "2.1", "api", "7", true);
        broker.verify("web", "2.1", "stock", "s/1 ü", true);
        String results =
                broker.get(TestBroker.contractPath("api", "7", "stock")).link("pb:publish-verification-results");
        require(broker.post(
                results,
                JsonObject.of("success", false, "providerApplicationVersion", "s2")
                        .with("buildUrl", "https://ci.example.org/s2")
                        .with("verifiedBy", JsonObject.of("implementation", "some", "version", "1.2"))
                        .with("testResults", List.of(JsonObject.of("testName", "a", "passed", false)))));
    }

    private void places() {
        String test = broker.environment("test");
        String production = require(broker.post(
                        "/environments",
                        JsonObject.of("name", "production", "displayName", "Live", "production", true)
                                .with("contacts", List.of(JsonObject.of("name", "Ann")))))
                .json()
                .text("uuid", "");
        broker.deploy("api", "5", test, null);
        broker.deploy("api", "6", test, null);
        broker.deploy("api", "5", test, "blue");
        broker.deploy("web", "9", test, null);
        broker.deploy("web", "9", production, null);
        broker.deploy("stock", "s2", production, null);
        String ended =
                broker.post(released("api", "6", production), JsonObject.EMPTY).link("self");
        broker.send("PATCH", ended, "{\"currentlySupported\": false}", JSON);
        broker.post(released("api", "5", production), JsonObject.EMPTY);
    }

    private static String released(String participant, String version, String environment) {
        return "/pacticipants/" + participant + "/versions/" + version + "/released-versions/environment/"
                + environment;
    }

    private void webhooks() {
        JsonObject request = JsonObject.of("method", "POST", "url", "https://ci.example.org/hook")
                .with("body", JsonObject.of("version", "${pactbroker.consumerVersionNumber}"));
        JsonObject webhook = JsonObject.of("description", "build the api", "request", request)
                .with("events", List.of(JsonObject.of("name", "contract_content_changed")));
        require(broker.post("/webhooks", webhook.with("provider", JsonObject.of("name", "api"))));
        require(broker.post("/webhooks", webhook.with("consumer", JsonObject.of("label", "front"))));
        JsonObject secret = request.with("headers", JsonObject.of("Authorization", "Bearer hidden"));
        require(broker.post("/webhooks", webhook.with("request", secret).with("description", "secret")));
    }

    /** What is found by following links from the index, by path; bases, numbers of results and the order of lists do not count. */
    static Map<String, String> crawl(TestBroker broker) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/", "/dashboard", "/labels"));
        while (!next.isEmpty()) {
            String path = next.poll();
            if (found.containsKey(path)) {
                continue;
            }
            Answer answer = broker.get(path);
            found.put(path, answer.status() + " " + plain(broker, answer.text()));
            if (answer.contentType().contains("json")) {
                links(broker, answer.json(), next);
            }
        }
        return found;
    }

    private static void links(TestBroker broker, JsonValue value, Deque<String> next) {
        if (value instanceof JsonArray array) {
            array.items().forEach(item -> links(broker, item, next));
        } else if (value instanceof JsonObject object) {
            String base = broker.url().toString();
            String href = object.text("href", "").replace("{environment}", "test");
            boolean wanted = href.startsWith(base) && !href.contains("{") && !href.matches(UNCOMPARED);
            if (wanted) {
                next.add(href.substring(base.length()));
            }
            object.members().values().forEach(member -> links(broker, member, next));
        }
    }

    private static String plain(TestBroker broker, String text) {
        String same = text.replace(broker.url().toString(), "")
                .replaceAll("verification-results/\\d+", "verification-results/N")
                .replaceAll("Verification result \\d+", "Verification result N");
        try {
            return sorted(JsonReader.parse(same)).toString();
        } catch (JsonSyntaxException noJson) {
            return same;
        }
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream()
                    .map(ImportLandscape::sorted)
                    .sorted(Comparator.comparing(JsonValue::toString))
                    .toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.replaceAll((name, member) -> sorted(member));
            return new JsonObject(members);
        }
        return value;
    }

    /** The webhooks that can be copied with all they need. */
    static Map<String, String> openWebhooks(TestBroker broker) {
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonValue link : broker.get("/webhooks").json().object("_links").items("pb:webhooks")) {
            String text = broker.get(((JsonObject) link).text("href", "")).text();
            if (!text.contains("secret")) {
                found.put(String.valueOf(found.size()), plain(broker, text));
            }
        }
        return found;
    }

    /** The answers that decide, for each version and each place. */
    static Map<String, String> decisions(TestBroker broker) {
        Map<String, String> decisions = new LinkedHashMap<>();
        for (String participant : new TreeSet<>(VERSIONS.keySet())) {
            for (JsonValue version : broker.get("/pacticipants/" + participant + "/versions")
                    .json()
                    .object("_embedded")
                    .items("versions")) {
                String number = ((JsonObject) version).text("number", "");
                String query = "/can-i-deploy?pacticipant=" + participant + "&version="
                        + number.replace("/", "%2F").replace(" ", "%20").replace("ü", "%C3%BC");
                for (String environment : ENVIRONMENTS) {
                    String to = query + "&environment=" + environment;
                    decisions.put(to, plain(broker, broker.get(to).text()));
                }
                String to = query + "&to=dev";
                decisions.put(to, plain(broker, broker.get(to).text()));
            }
        }
        return decisions;
    }

    /** The numbers of the versions of a participant, newest first. */
    static List<String> order(TestBroker broker, String participant) {
        return broker
                .get("/pacticipants/" + participant + "/versions")
                .json()
                .object("_embedded")
                .items("versions")
                .stream()
                .map(version -> ((JsonObject) version).text("number", ""))
                .toList();
    }
}
