package dev.contract.broker.participants;

import static dev.contract.broker.http.Urls.link;
import static dev.contract.broker.http.Urls.template;

import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.List;

/** Participants and labels as documents. */
final class ParticipantJson {

    private ParticipantJson() {}

    static JsonObject document(Urls urls, ParticipantView view) {
        Participant participant = view.participant();
        JsonObject document = JsonObject.of("name", participant.name())
                .with("displayName", participant.label())
                .withOptional("repositoryUrl", participant.repositoryUrl())
                .withOptional("repositoryName", participant.repositoryName())
                .withOptional("repositoryNamespace", participant.repositoryNamespace())
                .withOptional("mainBranch", participant.mainBranch());
        return dates(document, participant.createdAt(), participant.updatedAt())
                .with("_embedded", embedded(urls, view))
                .with("_links", links(urls, participant.name()));
    }

    static JsonObject dates(JsonObject document, Instant createdAt, Instant updatedAt) {
        boolean touched = !createdAt.equals(updatedAt);
        return document.withOptional("updatedAt", touched ? Timestamps.format(updatedAt) : null)
                .with("createdAt", Timestamps.format(createdAt));
    }

    private static JsonObject embedded(Urls urls, ParticipantView view) {
        List<JsonObject> labels = view.labels().stream()
                .map(label -> JsonObject.of(
                        "name",
                        label.name(),
                        "_links",
                        JsonObject.of(
                                "self",
                                link(labelUrl(urls, view.participant().name(), label.name()), "Label", label.name()))))
                .toList();
        Version latest = view.latest();
        if (latest == null) {
            return JsonObject.of("labels", labels);
        }
        JsonObject version = ParticipantLinks.embedded(urls, latest.participant(), latest.number());
        String deprecated = "DEPRECATED - please use latestVersion";
        return JsonObject.of("latestVersion", version, "labels", labels)
                .with("latest-version", version.with("title", deprecated).with("name", deprecated));
    }

    private static JsonObject links(Urls urls, String name) {
        String self = ParticipantLinks.participant(urls, name);
        String version = self + "/versions/{version}";
        return badges(JsonObject.of("self", link(self)), self, name)
                .with("pb:versions", link(self + "/versions"))
                .with("pb:branches", link(self + "/branches"))
                .with("pb:deployed-environments", List.of())
                .with("pb:version", template(version, "Get, create or delete a pacticipant version"))
                .with(
                        "pb:version-tag",
                        template(version + "/tags/{tag}", "Get, create or delete a tag for a version of " + name))
                .with(
                        "pb:branch-version",
                        template(
                                self + "/branches/{branch}/versions/{version}",
                                "Get or add/create a version for a branch of " + name))
                .with("pb:label", template(self + "/labels/{label}", "Get, create or delete a label for " + name))
                .with("versions", link(self + "/versions", "Deprecated - use pb:versions"))
                .with("curies", List.of(urls.curie("pacticipant")));
    }

    private static JsonObject badges(JsonObject links, String self, String name) {
        return links.with(
                        "pb:can-i-deploy-badge",
                        template(
                                self + "/latest-version/{tag}/can-i-deploy/to/{environmentTag}/badge",
                                "Can I Deploy " + name + " badge"))
                .with(
                        "pb:can-i-deploy-branch-to-environment-badge",
                        template(
                                self
                                        + "/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}/badge",
                                "Can I Deploy " + name + " from branch to environment badge"));
    }

    static JsonObject label(Urls urls, String participant, Label label) {
        return JsonObject.of("name", label.name(), "createdAt", Timestamps.format(label.createdAt()))
                .with(
                        "_links",
                        JsonObject.of(
                                "self", link(labelUrl(urls, participant, label.name()), "Label", label.name()),
                                "pacticipant",
                                        link(
                                                ParticipantLinks.participant(urls, participant),
                                                "Pacticipant",
                                                participant)));
    }

    static String labelUrl(Urls urls, String participant, String label) {
        return urls.to("pacticipants", participant, "labels", label);
    }
}
