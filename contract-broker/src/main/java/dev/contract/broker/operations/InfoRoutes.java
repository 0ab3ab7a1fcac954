package dev.contract.broker.operations;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Product;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.webhooks.Outbox;
import dev.contract.core.model.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Instant;

/** Tells over HTTP what runs here. */
public final class InfoRoutes implements Routes {

    private final Database database;

    public InfoRoutes(Database database) {
        this.database = database;
    }

    @Override
    public void addTo(Router router) {
        router.get("/diagnostic/info", this::info);
    }

    private Reply info(Request request) {
        RuntimeMXBean process = ManagementFactory.getRuntimeMXBean();
        Product product = database.product();
        Outbox outbox = database.ask(Outbox::in);
        return Reply.ok(JsonObject.of(
                "version",
                Build.version(),
                "java",
                JsonObject.of("version", Runtime.version().toString(), "vendor", System.getProperty("java.vendor", "")),
                "database",
                JsonObject.of("kind", product.name(), "version", product.version(), "schema", product.schema()),
                "startedAt",
                Timestamps.format(Instant.ofEpochMilli(process.getStartTime())),
                "uptimeSeconds",
                process.getUptime() / 1000,
                "webhooks",
                JsonObject.of("waiting", outbox.waiting()),
                "_links",
                JsonObject.of("self", Urls.link(request.urls().to("diagnostic", "info")))));
    }
}
