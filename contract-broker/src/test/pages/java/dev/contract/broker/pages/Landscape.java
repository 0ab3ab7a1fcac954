package dev.contract.broker.pages;

import static dev.contract.broker.pages.ShopContracts.article;
import static dev.contract.broker.pages.ShopContracts.contract;
import static dev.contract.broker.pages.ShopContracts.message;
import static dev.contract.broker.pages.ShopContracts.missing;
import static dev.contract.broker.pages.ShopContracts.placeOrder;

import dev.contract.broker.TestBroker;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A shop of thirteen applications, as its builds would have left it: with failures, changes, and names that are too long. */
final class Landscape {

    static final String RETURNS = "Wareneingang & Rücksendungen (Außenlager Süd) <neu>";
    static final String MATRIX = "/matrix?q[][pacticipant]=orders&q[][version]=12.1.0&environment=production&latestby=cvpv";
    static final String CAN_I_DEPLOY = "/can-i-deploy?pacticipant=orders&version=12.1.0&environment=production";
    private static final String LONG_BRANCH = "feature/SHOP-20417-show-delivery-options-in-the-basket-before-the-address-is-known";

    private final TestBroker broker;
    private final String test;
    private final String staging;
    private final String production;

    private Landscape(TestBroker broker) {
        this.broker = broker;
        this.test = environment("test", false);
        this.staging = environment("staging", false);
        this.production = environment("production", true);
    }

    private String environment(String name, boolean isProduction) {
        return broker.post("/environments", JsonObject.of("name", name, "production", isProduction))
                .json()
                .text("uuid", "");
    }

    /** Builds the shop through the API, then spreads over time what took a moment. */
    static void build(TestBroker broker, Path database) {
        Landscape shop = new Landscape(broker);
        shop.catalogue();
        shop.orders();
        shop.others();
        shop.participants();
        spread(database);
    }

    private void catalogue() {
        String shop = contract("web-shop", "catalogue", article("a request for a book", 3), missing("/articles/book-0"));
        publish("web-shop", "1.41.0", "main", "catalogue", shop);
        verify("web-shop", "1.41.0", "catalogue", "7.2.0", "main", true);
        publish("mobile-app", "2026.11.1+3f9c2a1b7d", "main", "catalogue", contract("mobile-app", "catalogue", article("details of a book", 2)));
        verify("mobile-app", "2026.11.1+3f9c2a1b7d", "catalogue", "7.2.0", "main", true);
        publish("cart", "3.8.1", "main", "catalogue", contract("cart", "catalogue", article("the price of a book", 3)));
        verify("cart", "3.8.1", "catalogue", "7.2.0", "main", true);
        publish("search-indexer", "0.9.4", "main", "catalogue", contract("search-indexer", "catalogue", message("a book that has changed", "article-changed")));
        verify("search-indexer", "0.9.4", "catalogue", "7.2.0", "main", true);
        deploy("catalogue", "7.2.0", test, staging, production);
        deploy("cart", "3.8.1", test, staging, production);
        deploy("search-indexer", "0.9.4", test, production);
        publish("web-shop", "1.42.0", "main", "catalogue", contract("web-shop", "catalogue", article("a request for a book", 4), missing("/articles/book-0")));
        verify("web-shop", "1.42.0", "catalogue", "7.3.0", "main", true);
        deploy("catalogue", "7.3.0", test);
    }

    private void orders() {
        publish("web-shop", "1.41.0", "main", "orders", contract("web-shop", "orders", placeOrder(false), missing("/orders/o-0")));
        verify("web-shop", "1.41.0", "orders", "12.0.3", "main", true);
        deploy("web-shop", "1.41.0", staging, production);
        deploy("orders", "12.0.3", test, staging, production);
        publish("web-shop", "1.42.0", "main", "orders", contract("web-shop", "orders", placeOrder(true), missing("/orders/o-0")));
        verify("web-shop", "1.42.0", "orders", "12.1.0", "main", true);
        verify("web-shop", "1.42.0", "orders", "12.2.0-rc.1", "main", false);
        verify("web-shop", "1.42.0", "orders", "12.2.0-rc.2", "refund-partially", false);
        deploy("web-shop", "1.42.0", test);
        publish("web-shop", "1.43.0-SNAPSHOT", LONG_BRANCH, "cart", contract("web-shop", "cart", article("what is in the basket", 3)));
        publish("mobile-app", "2026.11.1+3f9c2a1b7d", "main", "orders", contract("mobile-app", "orders", placeOrder(false)));
        verify("mobile-app", "2026.11.1+3f9c2a1b7d", "orders", "12.0.3", "main", true);
        publish("mobile-app", "2026.11.2+88ab01cc42", "release/2026.11", "orders", contract("mobile-app", "orders", placeOrder(true)));
        publish("back-office", "88", "main", "orders", contract("back-office", "orders", missing("/orders/o-0")));
        verify("back-office", "88", "orders", "12.1.0", "main", true);
        publish("notifications", "1.4.2", "main", "orders", contract("notifications", "orders", message("an order that was sent", "order-sent")));
        verify("notifications", "1.4.2", "orders", "12.1.0", "main", true);
        deploy("orders", "12.1.0", test);
        for (String instance : List.of("eu-central", "us-east")) {
            broker.deploy("notifications", "1.4.2", production, instance);
        }
        broker.post(version("mobile-app", "2026.11.1+3f9c2a1b7d") + "/released-versions/environment/" + production, JsonObject.EMPTY);
    }

    private void others() {
        publish("orders", "12.1.0", "main", "payments", contract("orders", "payments", placeOrder(false)));
        verify("orders", "12.1.0", "payments", "5.5.0", "main", true);
        deploy("payments", "5.5.0", test, staging, production);
        publish("orders", "12.1.0", "main", "stock", contract("orders", "stock", article("how many there are", 2)));
        verify("orders", "12.1.0", "stock", "2.0.0", "main", false);
        publish("orders", "12.1.0", "main", "shipping", contract("orders", "shipping", placeOrder(true)));
        publish("back-office", "88", "main", "customers", contract("back-office", "customers", article("a customer", 2)));
        verify("back-office", "88", "customers", "31", "main", true);
        publish("back-office", "88", "main", "stock", contract("back-office", "stock", article("a shelf", 2)));
        verify("back-office", "88", "stock", "2.0.0", "main", true);
        publish("web-shop", "1.42.0", "main", "customers", contract("web-shop", "customers", article("an address", 3)));
        verify("web-shop", "1.42.0", "customers", "31", "main", true);
        publish("shipping", "4.0.0", "main", RETURNS, "{\"interactions\": [{\"description\": \"<script>alert(1)</script>\"}]}");
        deploy("stock", "2.0.0", test);
        deploy("customers", "31", test, staging, production);
    }

    private void participants() {
        broker.send(
                "PATCH",
                "/pacticipants/web-shop",
                JsonObject.of("displayName", "The shop", "repositoryUrl", "https://git.example.org/shop/web").toString(),
                "application/hal+json");
        for (String label : List.of("frontend", "team-basket")) {
            broker.put("/pacticipants/web-shop/labels/" + label, "{}");
        }
        broker.put(version("web-shop", "1.42.0") + "/tags/candidate", "{}");
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String version(String participant, String number) {
        return "/pacticipants/" + segment(participant) + "/versions/" + segment(number);
    }

    static String contractPath(String consumer, String version, String provider) {
        return TestBroker.contractPath(segment(consumer), segment(version), segment(provider));
    }

    private void publish(String consumer, String version, String branch, String provider, String content) {
        PublishedContract contract =
                new PublishedContract(consumer, provider, content.getBytes(StandardCharsets.UTF_8), "overwrite");
        String build = "https://ci.example.org/" + consumer + "/" + segment(version);
        broker.post(
                "/contracts/publish",
                new PublishRequest(consumer, version, branch, List.of(), build, List.of(contract)).toJson());
    }

    private void deploy(String participant, String version, String... environments) {
        for (String environment : environments) {
            broker.deploy(segment(participant), segment(version), environment, null);
        }
    }

    private void verify(
            String consumer, String version, String provider, String providerVersion, String branch, boolean success) {
        JsonObject contract = broker.get(contractPath(consumer, version, provider)).json();
        List<JsonObject> tests = new ArrayList<>();
        for (JsonValue interaction : contract.items("interactions")) {
            boolean passed = success || !tests.isEmpty();
            JsonObject test = JsonObject.of("interactionId", ((JsonObject) interaction).text("_id"), "success", passed);
            tests.add(passed ? test : test.with("mismatches", List.of(
                    mismatch("status", "", "expected status 201 but was 422"),
                    mismatch("body", "$.total", "Expected 25.80 (Decimal) but received null"))));
        }
        String results = contract.object("_links").object("pb:publish-verification-results").text("href", "");
        broker.post(
                results,
                JsonObject.of("success", success, "providerApplicationVersion", providerVersion)
                        .with("buildUrl", "https://ci.example.org/" + provider + "/" + providerVersion)
                        .with("testResults", tests)
                        .with("verifiedBy", JsonObject.of("implementation", "Contract", "version", "0.1.0")));
        broker.put("/pacticipants/" + segment(provider) + "/branches/" + segment(branch) + "/versions/" + segment(providerVersion), "{}");
    }

    private static JsonObject mismatch(String attribute, String identifier, String description) {
        return JsonObject.of("attribute", attribute, "identifier", identifier, "description", description);
    }

    private static void spread(Path database) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
            for (String table : List.of("versions", "publications", "verifications", "deployments", "releases")) {
                statement.execute("update " + table + " set created_at = created_at - 2700000 - ((select max(id) from " + table
                        + ") - id) * 9000000");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
