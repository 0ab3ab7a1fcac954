package dev.contract.broker.overview;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.Page;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.Integrations.Integration;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.core.model.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Integrations over HTTP, one by one and as a network. */
public final class IntegrationRoutes implements Routes {

    private static final String CSV = "text/csv;charset=utf-8";

    private final Integrations integrations;

    public IntegrationRoutes(Integrations integrations) {
        this.integrations = integrations;
    }

    @Override
    public void addTo(Router router) {
        router.get("/integrations", this::list).delete("/integrations", request -> {
            integrations.deleteAll();
            return Reply.noContent();
        });
        router.delete("/integrations/provider/{provider}/consumer/{consumer}", request -> {
            integrations.delete(request.name("provider"), request.name("consumer"));
            return Reply.noContent();
        });
        for (String suffix : List.of("", ".csv")) {
            router.get("/relationships" + suffix, request -> Reply.text(200, CSV, csv(integrations.list(null))));
        }
        router.get("/groups/{participant}", this::group);
    }

    private Reply list(Request request) {
        Page page = Page.of(request);
        List<Integration> all = integrations.list(request.query().text("q"));
        Urls urls = request.urls();
        String self = urls.to("integrations");
        List<JsonObject> documents =
                page.cut(all).stream().map(one -> document(urls, one)).toList();
        JsonObject links = page.link(JsonObject.of("self", link(self, "All integrations")), self, all.size());
        JsonObject document = JsonObject.of("_embedded", JsonObject.of("integrations", documents), "_links", links);
        return Reply.ok(page.describe(document, all.size()));
    }

    private static JsonObject document(Urls urls, Integration one) {
        String consumer = one.consumer();
        String provider = one.provider();
        String pair = consumer + " and " + provider;
        JsonObject links = JsonObject.of(
                "pb:dashboard",
                        link(
                                urls.to("dashboard", "provider", provider, "consumer", consumer),
                                "BETA: Pacts to show on the dashboard"),
                "pb:matrix",
                        link(
                                urls.to("matrix", "provider", provider, "consumer", consumer),
                                "Matrix of pacts/verification results for " + pair),
                "pb:group", link(ParticipantLinks.participant(urls, consumer)),
                "pb:delete_integration",
                        link(
                                urls.to("integrations", "provider", provider, "consumer", consumer),
                                "Delete the integration between " + pair));
        return JsonObject.of(
                "consumer", JsonObject.of("name", consumer),
                "provider", JsonObject.of("name", provider),
                "_links", links);
    }

    private Reply group(Request request) {
        String name = request.name("participant");
        String participant = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        List<Integration> all = integrations.list(null);
        Set<String> group = new LinkedHashSet<>(Set.of(participant));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Integration one : all) {
                if (group.contains(one.consumer()) || group.contains(one.provider())) {
                    grown |= group.addAll(List.of(one.consumer(), one.provider()));
                }
            }
        }
        return Reply.text(
                200,
                CSV,
                csv(all.stream().filter(one -> group.contains(one.consumer())).toList()));
    }

    /** One line a participant: id, name, three constants of the format, its place, and the ids of its providers. */
    private static String csv(List<Integration> integrations) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Integration one : integrations) {
            names.put(one.consumerId(), one.consumer());
            names.put(one.providerId(), one.provider());
        }
        StringBuilder csv = new StringBuilder();
        int place = 0;
        for (Map.Entry<Long, String> participant : names.entrySet()) {
            List<String> providers = integrations.stream()
                    .filter(one -> one.consumerId() == participant.getKey())
                    .map(one -> String.valueOf(one.providerId()))
                    .toList();
            place++;
            csv.append(participant.getKey()).append(',').append(quoted(participant.getValue()));
            csv.append(",1,1,0,").append(place).append(',');
            csv.append(providers.isEmpty() ? "0" : String.join(",", providers)).append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
