package dev.contract.broker.contracts;

import static dev.contract.broker.http.Urls.link;
import static dev.contract.broker.http.Urls.template;

import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract as a document: its content with ids, and links to everything one can do with it. */
final class ContractJson {

    private ContractJson() {}

    /** The content with links; metadata of the request is handed on to the results. */
    static JsonObject document(Urls urls, ContractView view, @Nullable String metadata) {
        return ContentIdentity.withIds(view.content())
                .with("createdAt", Timestamps.format(view.publication().createdAt()))
                .with("_links", links(urls, view.publication(), metadata));
    }

    /** The content apart from what the broker knows about it. */
    static JsonObject extended(Urls urls, ContractView view) {
        return JsonObject.of(
                "createdAt",
                Timestamps.format(view.publication().createdAt()),
                "contract",
                ContentIdentity.withIds(view.content()),
                "_embedded",
                JsonObject.of("tags", List.of()),
                "_links",
                links(urls, view.publication(), null));
    }

    private static JsonObject links(Urls urls, Publication publication, @Nullable String metadata) {
        JsonObject links = related(urls, publication);
        links = versions(links, urls, publication);
        links = webhooks(links, urls, publication);
        links = results(links, urls, publication, metadata);
        return links.with("curies", List.of(urls.curie("pact")));
    }

    private static JsonObject related(Urls urls, Publication publication) {
        String consumer = publication.consumer();
        String version = ParticipantLinks.version(urls, consumer, publication.version());
        return JsonObject.of("self", ContractLinks.link(urls, publication))
                .with("pb:consumer", link(ParticipantLinks.participant(urls, consumer), "Consumer", consumer))
                .with("pb:consumer-version", link(version, "Consumer version", publication.version()))
                .with("pb:consumer-versions", List.of(link(sha(urls, publication), "Consumer versions")))
                .with(
                        "pb:provider",
                        link(
                                ParticipantLinks.participant(urls, publication.provider()),
                                "Provider",
                                publication.provider()))
                .with("pb:tag-prod-version", link(version + "/tags/prod", "Put the tag 'prod' on the consumer version"))
                .with("pb:tag-version", template(version + "/tags/{tag}", "Put a tag on the consumer version"));
    }

    private static JsonObject versions(JsonObject links, Urls urls, Publication publication) {
        String pair = ContractLinks.pair(urls, publication.provider(), publication.consumer());
        String version = ContractLinks.version(urls, publication);
        String sha = sha(urls, publication);
        return links.with("pb:pact-version", link(sha, "Pact content version permalink", publication.sha()))
                // Ours: the bytes as they were published, which no other document of the broker carries.
                .with("contract:content", link(version + "/content", "The contract, byte for byte as published"))
                .with("pb:latest-pact-version", link(pair + "/latest", "Latest version of this pact"))
                .with("pb:all-pact-versions", link(pair + "/versions", "All versions of this pact"))
                .with(
                        "pb:latest-untagged-pact-version",
                        link(pair + "/latest-untagged", "Latest untagged version of this pact"))
                .with(
                        "pb:latest-tagged-pact-version",
                        template(pair + "/latest/{tag}", "Latest tagged version of this pact"))
                .with(
                        "pb:previous-distinct",
                        link(version + "/previous-distinct", "Previous distinct version of this pact"))
                .with(
                        "pb:diff-previous-distinct",
                        link(version + "/diff/previous-distinct", "Diff with previous distinct version of this pact"))
                .with(
                        "pb:diff",
                        template(sha + "/diff/pact-version/{pactVersion}", "Diff with another version of this pact"));
    }

    private static JsonObject webhooks(JsonObject links, Urls urls, Publication publication) {
        String consumer = publication.consumer();
        String provider = publication.provider();
        return links.with(
                        "pb:pact-webhooks",
                        link(
                                urls.to("webhooks", "provider", provider, "consumer", consumer),
                                "Webhooks for the pact between " + consumer + " and " + provider))
                .with(
                        "pb:consumer-webhooks",
                        link(urls.to("webhooks", "consumer", consumer), "Webhooks for all pacts of " + consumer))
                .with(
                        "pb:provider-webhooks",
                        link(urls.to("webhooks", "provider", provider), "Webhooks for all pacts with " + provider))
                .with(
                        "pb:triggered-webhooks",
                        link(
                                ContractLinks.version(urls, publication) + "/triggered-webhooks",
                                "Webhooks triggered by the publication of this pact"));
    }

    private static JsonObject results(JsonObject links, Urls urls, Publication publication, @Nullable String metadata) {
        String sha = sha(urls, publication);
        String results = sha + (metadata == null ? "" : "/metadata/" + metadata) + "/verification-results";
        String matrix = urls.base() + "/matrix?q%5B%5D%5Bpacticipant%5D=" + Urls.encode(publication.consumer())
                + "&q%5B%5D%5Bversion%5D=" + Urls.encode(publication.version()) + "&latestby=cvpv";
        return links.with("pb:publish-verification-results", link(results, "Publish verification results"))
                .with("pb:latest-verification-results", link(sha + "/verification-results/latest"))
                .with("pb:matrix-for-consumer-version", link(matrix, "What the consumer version was verified with"));
    }

    private static String sha(Urls urls, Publication publication) {
        return ContractLinks.content(urls, publication.provider(), publication.consumer(), publication.sha());
    }
}
