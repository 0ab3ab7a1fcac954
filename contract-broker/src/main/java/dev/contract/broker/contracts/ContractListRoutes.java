package dev.contract.broker.contracts;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.contracts.Contracts.Selection;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.core.model.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** Lists of contracts over HTTP: of a pair, of a provider, of everybody. */
public final class ContractListRoutes implements Routes {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneOffset.UTC);
    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";
    private static final String PROVIDER = "/pacts/provider/{provider}";

    private final Contracts contracts;

    public ContractListRoutes(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void addTo(Router router) {
        pair(router);
        providerByBranch(router);
        router.get("/pacts/latest", this::latestOfAll);
        router.get(PROVIDER, request -> provider(request, "All pact versions", "", ProviderSelection.all()));
        router.get(
                PROVIDER + "/latest",
                request -> provider(request, "Latest pact versions", "", ProviderSelection.latest(null)));
        router.get(
                PROVIDER + "/latest/{tag}",
                request -> provider(
                        request,
                        "Latest pact versions",
                        withTag(request),
                        ProviderSelection.latest(request.name("tag"))));
        router.get(
                PROVIDER + "/tag/{tag}",
                request -> provider(
                        request, "All pact versions", withTag(request), ProviderSelection.tagged(request.name("tag"))));
    }

    private void providerByBranch(Router router) {
        router.get(
                PROVIDER + "/branch",
                request -> provider(request, "All pact versions", "", ProviderSelection.onBranch(null)));
        router.get(
                PROVIDER + "/branch/latest",
                request -> provider(request, "Latest pact versions", "", ProviderSelection.latestOnBranch(null)));
        router.get(
                PROVIDER + "/branch/{branch}",
                request -> provider(
                        request,
                        "All pact versions",
                        withBranch(request),
                        ProviderSelection.onBranch(request.name("branch"))));
        router.get(
                PROVIDER + "/branch/{branch}/latest",
                request -> provider(
                        request,
                        "Latest pact versions",
                        withBranch(request),
                        ProviderSelection.latestOnBranch(request.name("branch"))));
    }

    private void pair(Router router) {
        String branch = PAIR + "/branch/{branch}";
        router.get(PAIR + "/versions", request -> list(request, ContractRoutes.all(request), ""))
                .delete(PAIR + "/versions", this::deleteAll);
        router.get(
                        PAIR + "/tag/{tag}",
                        request -> list(request, ContractRoutes.tagged(request), " with tag " + request.name("tag")))
                .delete(PAIR + "/tag/{tag}", request -> delete(request, ContractRoutes.tagged(request)));
        router.get(branch, request -> list(request, oldestFirst(ContractRoutes.onBranch(request)), ""))
                .delete(branch, request -> delete(request, ContractRoutes.onBranch(request)));
        router.get(
                branch + "/latest/versions",
                request -> list(request, newestOnly(ContractRoutes.onBranch(request)), ""));
        router.get(PAIR + "/branch/versions", request -> list(request, oldestFirst(onMainBranch(request)), ""))
                .delete(PAIR + "/branch/versions", request -> delete(request, onMainBranch(request)));
        router.get(PAIR + "/branch/latest/versions", request -> list(request, newestOnly(onMainBranch(request)), ""));
    }

    private static Selection onMainBranch(Request request) {
        return publications -> publications.onMainBranch(request.name("provider"), request.name("consumer"));
    }

    private static Selection newestOnly(Selection selection) {
        return publications -> selection.from(publications).stream().limit(1).toList();
    }

    private static Selection oldestFirst(Selection selection) {
        return publications -> selection.from(publications).stream()
                .sorted(Comparator.comparing(Publication::versionId))
                .toList();
    }

    private Reply list(Request request, Selection selection, String suffix) {
        String provider = request.name("provider");
        String consumer = request.name("consumer");
        List<Publication> all = contracts.list(provider, consumer, selection);
        Urls urls = request.urls();
        String title = "All versions of the pact between " + consumer + " and " + provider + suffix;
        List<JsonObject> documents =
                all.stream().map(publication -> document(urls, publication)).toList();
        List<JsonObject> versions = all.stream()
                .map(publication -> link(
                        ContractLinks.version(urls, publication),
                        "Pact version",
                        "Version " + publication.version() + " - " + DAY.format(publication.createdAt())))
                .toList();
        JsonObject links = JsonObject.of("self", link(request.url(), title))
                .with("pb:consumer", participant(urls, "Consumer", consumer))
                .with("pb:provider", participant(urls, "Provider", provider))
                .with("pb:pact-versions", versions)
                .with("consumer", participant(urls, "Consumer", consumer))
                .with("provider", participant(urls, "Provider", provider))
                .with("pact-versions", versions);
        return Reply.ok(JsonObject.of("_embedded", JsonObject.of("pacts", documents), "_links", links));
    }

    private static JsonObject participant(Urls urls, String title, String name) {
        return link(ParticipantLinks.participant(urls, name), title, name);
    }

    private static JsonObject document(Urls urls, Publication publication) {
        JsonObject version = ParticipantLinks.embedded(urls, publication.consumer(), publication.version());
        return JsonObject.of(
                "createdAt",
                Timestamps.format(publication.createdAt()),
                "_embedded",
                JsonObject.of("consumerVersion", version),
                "_links",
                JsonObject.of("self", link(ContractLinks.version(urls, publication), publication.title())));
    }

    private Reply deleteAll(Request request) {
        contracts.delete(ContractRoutes.all(request));
        return Reply.noContent();
    }

    private Reply delete(Request request, Selection selection) {
        contracts.delete(selection);
        return ContractRoutes.deleted(request);
    }

    private static String withTag(Request request) {
        return " with consumer version tag '" + request.name("tag") + "'";
    }

    private static String withBranch(Request request) {
        return " with consumer version branch '" + request.name("branch") + "'";
    }

    private Reply provider(Request request, String what, String which, ProviderSelection selection) {
        String name = request.name("provider");
        List<Publication> found = contracts.ofProvider(name, selection);
        Urls urls = request.urls();
        String provider = ParticipantLinks.participant(urls, name);
        JsonObject links = JsonObject.of("self", link(request.url(), what + " for the provider " + name + which))
                .with("pb:provider", JsonObject.of("href", provider, "name", name))
                .with("pb:pacts", links(urls, found, ""))
                // Verifiers of old follow these.
                .with("provider", link(provider, name, "DEPRECATED - please use the pb:provider relation"))
                .with("pacts", links(urls, found, "DEPRECATED - please use the pb:pacts relation. "));
        return Reply.ok(JsonObject.of("_links", links));
    }

    private static List<JsonObject> links(Urls urls, List<Publication> publications, String prefix) {
        return publications.stream()
                .map(publication -> link(
                        ContractLinks.version(urls, publication), prefix + publication.title(), publication.consumer()))
                .toList();
    }

    private Reply latestOfAll(Request request) {
        List<Publication> latest = contracts.latestOfAll();
        Urls urls = request.urls();
        List<JsonObject> documents =
                latest.stream().map(publication -> latest(urls, publication)).toList();
        List<JsonObject> all = latest.stream()
                .map(publication -> link(ContractLinks.version(urls, publication), publication.title()))
                .toList();
        JsonObject links = JsonObject.of(
                        "self", link(urls.to("pacts", "latest"), "Latest pact versions"), "pb:pacts", all)
                .with("pacts", all);
        return Reply.ok(JsonObject.of("pacts", documents, "_links", links));
    }

    private static JsonObject latest(Urls urls, Publication publication) {
        JsonObject version = ParticipantLinks.embedded(urls, publication.consumer(), publication.version());
        JsonObject consumer = ParticipantLinks.embedded(urls, publication.consumer())
                .with("_embedded", JsonObject.of("version", version));
        String pair = ContractLinks.pair(urls, publication.provider(), publication.consumer());
        List<JsonObject> self = List.of(
                link(pair + "/latest", publication.title()),
                link(ContractLinks.version(urls, publication), publication.title()));
        return JsonObject.of(
                "createdAt",
                Timestamps.format(publication.createdAt()),
                "_embedded",
                JsonObject.of(
                        "consumer", consumer, "provider", ParticipantLinks.embedded(urls, publication.provider())),
                "_links",
                JsonObject.of("self", self));
    }
}
