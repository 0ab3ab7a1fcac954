package dev.contract.broker.participants;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.util.List;

/** Versions, branches and tags as documents. */
final class VersionJson {

    private VersionJson() {}

    static JsonObject document(Urls urls, VersionView view, String self) {
        Version version = view.version();
        JsonObject document = JsonObject.of("number", version.number()).withOptional("buildUrl", version.buildUrl());
        return ParticipantJson.dates(document, version.createdAt(), version.updatedAt())
                .with("_embedded", embedded(urls, view))
                .with("_links", links(urls, view, self));
    }

    private static JsonObject embedded(Urls urls, VersionView view) {
        Version version = view.version();
        List<JsonObject> branches = view.branches().stream()
                .map(branch -> branchVersion(urls, version, branch))
                .toList();
        List<JsonObject> tags = view.tags().stream()
                .map(tag -> JsonObject.of("name", tag.name(), "_links", tagSelf(urls, version, tag.name())))
                .toList();
        return JsonObject.of("branchVersions", branches, "tags", tags);
    }

    private static JsonObject branchVersion(Urls urls, Version version, Mark branch) {
        String href = ParticipantLinks.branchVersion(urls, version.participant(), branch.name(), version.number());
        return JsonObject.of("name", branch.name(), "latest", branch.latest())
                .with("_links", JsonObject.of("self", link(href, "Branch version", branch.name())));
    }

    private static JsonObject tagSelf(Urls urls, Version version, String tag) {
        String href = ParticipantLinks.tag(urls, version.participant(), version.number(), tag);
        return JsonObject.of("self", link(href, "Tag", tag));
    }

    private static JsonObject links(Urls urls, VersionView view, String self) {
        Version version = view.version();
        String name = version.participant();
        String href = ParticipantLinks.version(urls, name, version.number());
        JsonObject links = JsonObject.of("self", link(self, "Version", version.number()))
                .with("pb:pacticipant", link(ParticipantLinks.participant(urls, name), "Pacticipant", name))
                .with(
                        "pb:tag",
                        Urls.template(href + "/tags/{tag}", "Get, create or delete a tag for this pacticipant version"))
                .with(
                        "pb:latest-verification-results-where-pacticipant-is-consumer",
                        link(
                                urls.to(
                                        "verification-results",
                                        "consumer",
                                        name,
                                        "version",
                                        version.number(),
                                        "latest"),
                                "Latest verification results for consumer version"));
        for (var more : view.moreLinks().members().entrySet()) {
            links = links.with(more.getKey(), more.getValue());
        }
        return links.with("curies", List.of(urls.curie("version")));
    }

    static JsonObject tag(Urls urls, Version version, Mark tag) {
        return JsonObject.of("name", tag.name(), "createdAt", Timestamps.format(tag.createdAt()))
                .with(
                        "_links",
                        tagSelf(urls, version, tag.name())
                                .with("version", versionLink(urls, version))
                                .with(
                                        "pacticipant",
                                        link(
                                                ParticipantLinks.participant(urls, version.participant()),
                                                "Pacticipant",
                                                version.participant())));
    }

    static JsonObject membership(Urls urls, Version version, Mark branch) {
        String name = version.participant();
        String self = ParticipantLinks.branchVersion(urls, name, branch.name(), version.number());
        return JsonObject.of("createdAt", Timestamps.format(branch.createdAt()))
                .with(
                        "_links",
                        JsonObject.of("self", link(self, "Branch version"))
                                .with("pb:branch", link(branchUrl(urls, name, branch.name()), "Branch", branch.name()))
                                .with("pb:version", versionLink(urls, version)));
    }

    static JsonObject branch(Urls urls, String participant, Branch branch) {
        String self = branchUrl(urls, participant, branch.name());
        return JsonObject.of("name", branch.name(), "createdAt", Timestamps.format(branch.createdAt()))
                .with(
                        "_links",
                        JsonObject.of(
                                "self", link(self, "Branch"),
                                "pb:latest-version", link(self + "/latest-version", "Latest version for branch")));
    }

    static String branchUrl(Urls urls, String participant, String branch) {
        return urls.to("pacticipants", participant, "branches", branch);
    }

    private static JsonObject versionLink(Urls urls, Version version) {
        String href = ParticipantLinks.version(urls, version.participant(), version.number());
        return link(href, "Version", version.number());
    }
}
