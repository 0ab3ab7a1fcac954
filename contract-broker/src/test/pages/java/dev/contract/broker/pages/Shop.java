package dev.contract.broker.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.contract.broker.TestBroker;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A broker with the landscape of the shop, imported from the one where its builds have left it, and a browser to look at it. */
final class Shop implements AutoCloseable {

    final TestBroker broker;
    final Browser browser;
    private final Playwright playwright;

    Shop(Path folder) {
        Path database = folder.resolve("imported.db");
        try (TestBroker source = TestBroker.in(folder)) {
            Operations.oldBuilds(source);
            Landscape.build(source, folder.resolve("broker.db"));
            broker = TestBroker.importing(source, database.toString());
        }
        Operations.build(broker, database);
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    /** Every kind of page, by the name that its picture has. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("contract", Landscape.contractPath("web-shop", "1.42.0", "orders"));
        pages.put("participant", "/pacticipants/web-shop");
        pages.put("version", Landscape.version("orders", "12.1.0"));
        pages.put("participants", "/pacticipants");
        pages.put("environments", "/environments");
        pages.put("environment", environment());
        pages.put("matrix", Landscape.MATRIX);
        pages.put("matrix-pair", "/matrix/provider/orders/consumer/web-shop");
        pages.put("can-i-deploy", Landscape.CAN_I_DEPLOY);
        pages.put("can-i-deploy-version", "/can-i-deploy?pacticipant=orders");
        pages.put("network", "/network");
        pages.put("network-picked", "/network?participant=orders");
        pages.put("interactions", pages.get("contract") + "#interactions");
        String webhooks = broker.get("/webhooks").text();
        String webhook = webhooks.replaceFirst("(?s).*?/(webhooks/[0-9a-f-]{36})\".*", "/$1");
        pages.put("webhooks", "/webhooks");
        pages.put("webhook", webhook);
        pages.put("webhook-edit", webhook + "/edit");
        pages.put("webhook-choice", "/webhooks/new");
        pages.put("webhook-template", "/webhooks/new?template=gitlab-start-pipeline");
        pages.put("webhook-new", "/webhooks/new?template=none");
        pages.put("delivery", failed(webhook));
        pages.put("deliveries", "/pacts/provider/orders/consumer/web-shop/webhooks/status");
        pages.put("tokens", "/tokens");
        pages.put("audit", "/audit");
        pages.put("retention", "/retention");
        pages.put("plan", "/retention/plan");
        return pages;
    }

    private String failed(String webhook) {
        String deliveries = broker.get(webhook + "/triggered-webhooks").text();
        return deliveries.replaceFirst("(?s).*?\"status\": ?\"failure\".*?(/triggered-webhooks/[^\"]+/logs).*", "$1");
    }

    private String environment() {
        String self = broker.get("/environments").json().toString();
        return "/environments/" + self.replaceFirst("(?s).*\"uuid\": ?\"([^\"]+)\",\\s*\"name\": ?\"production\".*", "$1");
    }

    String url(String path) {
        return broker.url() + path;
    }

    @Override
    public void close() {
        playwright.close();
        broker.close();
    }
}
