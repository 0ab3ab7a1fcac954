package dev.contract.broker;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;

/** Tells probes that the broker is up, and whether its database is. */
final class HealthRoutes implements Routes {

    private static final String TYPE = "application/hal+json";

    private final Database database;

    HealthRoutes(Database database) {
        this.database = database;
    }

    @Override
    public void addTo(Router router) {
        router.get(Permission.PROBE, "/diagnostic/status/heartbeat", this::heartbeat);
        router.get(Permission.PROBE, "/diagnostic/status/dependencies", this::dependencies);
    }

    private Reply heartbeat(Request request) {
        return Reply.ok(linked(request, JsonObject.of("ok", true))).as(TYPE);
    }

    private Reply dependencies(Request request) {
        boolean ok = isUp();
        JsonObject document = linked(request, JsonObject.of("database", JsonObject.of("ok", ok)));
        return Reply.json(ok ? 200 : 500, document).as(TYPE);
    }

    private boolean isUp() {
        try {
            return database.read(handle -> Rows.count(handle, "select 1")) == 1;
        } catch (RuntimeException down) {
            return false;
        }
    }

    private static JsonObject linked(Request request, JsonObject document) {
        return document.with(
                "_links", JsonObject.of("self", Urls.link(request.urls().base() + request.path())));
    }
}
