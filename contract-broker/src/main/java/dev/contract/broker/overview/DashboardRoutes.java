package dev.contract.broker.overview;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.Dashboard.Item;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.verifications.Verification;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dashboard over HTTP. */
public final class DashboardRoutes implements Routes {

    private final Dashboard dashboard;

    public DashboardRoutes(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @Override
    public void addTo(Router router) {
        router.get("/dashboard", request -> items(request, dashboard.items(null, null)));
        router.get(
                "/dashboard/provider/{provider}/consumer/{consumer}",
                request -> items(request, dashboard.items(request.name("provider"), request.name("consumer"))));
    }

    private static Reply items(Request request, List<Item> items) {
        List<JsonObject> documents =
                items.stream().map(item -> item(request.urls(), item)).toList();
        return Reply.ok(JsonObject.of("items", documents));
    }

    private static JsonObject item(Urls urls, Item item) {
        Publication contract = item.contract();
        String href = ContractLinks.version(urls, contract);
        String pair = contract.consumer() + "/" + contract.provider();
        String webhooks = urls.to(
                "pacts", "provider", contract.provider(), "consumer", contract.consumer(), "webhooks", "status");
        return JsonObject.of(
                "consumer", participant(urls, contract.consumer(), consumerVersion(urls, item)),
                "provider", participant(urls, contract.provider(), providerVersion(item)),
                "pact",
                        JsonObject.of(
                                "createdAt", Timestamps.format(contract.createdAt()),
                                "_links", ParticipantLinks.self(href)),
                "pactTags", tags(urls, contract.consumer(), contract.version(), item.tags()),
                "latestVerificationResult", result(item.verification(), href),
                "latestVerificationResultTags", providerTags(urls, item),
                "verificationStatus", item.status().name().toLowerCase(Locale.ROOT),
                "webhookStatus", "none",
                "latestWebhookExecution", null,
                "_links",
                        JsonObject.of("pb:webhook-status", link(webhooks, "Status of webhooks for " + pair + " pact")));
    }

    private static JsonObject participant(Urls urls, String name, @Nullable JsonObject version) {
        return JsonObject.of("name", name, "version", version)
                .with("_links", ParticipantLinks.self(ParticipantLinks.participant(urls, name)));
    }

    private static JsonObject consumerVersion(Urls urls, Item item) {
        Publication contract = item.contract();
        String href = ParticipantLinks.version(urls, contract.consumer(), contract.version());
        return version(contract.version(), item.branches()).with("_links", ParticipantLinks.self(href));
    }

    private static @Nullable JsonObject providerVersion(Item item) {
        Verification result = item.verification();
        return result == null ? null : version(result.providerVersion(), item.providerBranches());
    }

    private static JsonObject version(String number, List<Mark> branches) {
        List<String> names = branches.stream().map(Mark::name).toList();
        return JsonObject.of(
                "number", number, "branch", names.isEmpty() ? null : names.get(0), "headBranchNames", names);
    }

    private static @Nullable JsonObject result(@Nullable Verification result, String contract) {
        return result == null
                ? null
                : JsonObject.of(
                        "success", result.success(),
                        "verifiedAt", Timestamps.format(result.createdAt()),
                        "_links", ParticipantLinks.self(contract + "/verification-results/latest"));
    }

    private static List<JsonObject> providerTags(Urls urls, Item item) {
        Verification result = item.verification();
        return result == null
                ? List.of()
                : tags(urls, item.contract().provider(), result.providerVersion(), item.providerTags());
    }

    private static List<JsonObject> tags(Urls urls, String participant, String number, List<Mark> tags) {
        return tags.stream()
                .map(tag -> JsonObject.of("name", tag.name(), "latest", tag.latest())
                        .with(
                                "_links",
                                ParticipantLinks.self(ParticipantLinks.tag(urls, participant, number, tag.name()))))
                .toList();
    }
}
