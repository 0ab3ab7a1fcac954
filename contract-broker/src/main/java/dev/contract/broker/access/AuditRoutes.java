package dev.contract.broker.access;

import dev.contract.broker.http.Page;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.Locale;

/** Shows administrators who has changed what. */
public final class AuditRoutes implements Routes {

    private static final String PATH = "/audit";

    private final AuditLog log;

    public AuditRoutes(AuditLog log) {
        this.log = log;
    }

    @Override
    public void addTo(Router router) {
        router.get(Permission.ADMIN, PATH, this::list);
    }

    private Reply list(Request request) {
        Page page = Page.always(request);
        AuditFilter filter = AuditFilter.of(request.query());
        int total = log.count(filter);
        List<JsonObject> entries = log.entries(filter, page.offset(), page.size()).stream()
                .map(AuditRoutes::document)
                .toList();
        String self = request.urls().base() + PATH;
        JsonObject document = JsonObject.of("_embedded", JsonObject.of("changes", entries));
        JsonObject links = JsonObject.of("self", Urls.link(request.url(), "Changes"));
        return Reply.ok(page.describe(document, total).with("_links", page.link(links, self, total)));
    }

    private static JsonObject document(AuditEntry entry) {
        return JsonObject.of(
                "at", Timestamps.format(entry.createdAt()),
                "caller", entry.caller(),
                "callerId", entry.callerId() == null || entry.callerId().isEmpty() ? null : entry.callerId(),
                "kind", entry.kind().name().toLowerCase(Locale.ROOT),
                "address", entry.address(),
                "requestId", entry.requestId(),
                "method", entry.method(),
                "operation", entry.template(),
                "path", entry.path(),
                "about", entry.about() == null ? "" : entry.about());
    }
}
