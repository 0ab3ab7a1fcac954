package dev.contract.broker.environments;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.environments.Environments.Recorded;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.participants.Version;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Environments, deployments and releases as documents. */
public final class EnvironmentJson {

    private static final String ROOT = "environments";

    private EnvironmentJson() {}

    /** Where an environment is found. */
    public static String url(Urls urls, Environment environment) {
        return urls.to(ROOT, environment.uuid());
    }

    /** An environment as other documents embed it. */
    public static JsonObject embedded(Urls urls, Environment environment) {
        JsonObject document = JsonObject.of(
                        "uuid", environment.uuid(),
                        "name", environment.name(),
                        "displayName", environment.displayName(),
                        "production", environment.production())
                .withOptional("contacts", parsed(environment.contacts()));
        if (!environment.createdAt().equals(environment.updatedAt())) {
            document = document.with("updatedAt", Timestamps.format(environment.updatedAt()));
        }
        return document.with("createdAt", Timestamps.format(environment.createdAt()))
                .with("_links", JsonObject.of("self", link(url(urls, environment), "Environment", environment.name())));
    }

    static JsonObject document(Urls urls, Environment environment) {
        String url = url(urls, environment);
        String name = environment.displayName();
        JsonObject links = embedded(urls, environment)
                .object("_links")
                .with(
                        "pb:currently-deployed-deployed-versions",
                        link(
                                url + "/deployed-versions/currently-deployed",
                                "Versions currently deployed to " + name + " environment"))
                .with(
                        "pb:currently-supported-released-versions",
                        link(
                                url + "/released-versions/currently-supported",
                                "Versions released and supported in " + name + " environment"))
                .with("pb:environments", link(urls.to(ROOT), "Environments"));
        return embedded(urls, environment).with("_links", links);
    }

    private static @Nullable JsonValue parsed(@Nullable String json) {
        try {
            return json == null ? null : JsonReader.parse(json);
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("stored contacts are no JSON any more", impossible);
        }
    }

    static String url(Urls urls, OccurrenceKind kind, Occurrence occurrence) {
        return urls.to(kind.path(), occurrence.uuid());
    }

    /** An occurrence without what it is an occurrence of. */
    static JsonObject brief(Urls urls, OccurrenceKind kind, Recorded recorded) {
        Occurrence occurrence = recorded.occurrence();
        return JsonObject.of("uuid", occurrence.uuid(), kind.currently(), occurrence.isCurrent())
                .withOptional("target", occurrence.target())
                .withOptional("applicationInstance", occurrence.target())
                .withOptional(
                        kind.endedAt(), occurrence.endedAt() == null ? null : Timestamps.format(occurrence.endedAt()))
                .with("createdAt", Timestamps.format(occurrence.createdAt()))
                .with("_links", JsonObject.of("self", link(url(urls, kind, occurrence))));
    }

    /** An occurrence with its participant and version. */
    static JsonObject listed(Urls urls, OccurrenceKind kind, Recorded recorded) {
        Occurrence occurrence = recorded.occurrence();
        JsonObject embedded = JsonObject.of(
                "pacticipant", ParticipantLinks.embedded(urls, occurrence.participant()),
                "version", ParticipantLinks.embedded(urls, occurrence.participant(), occurrence.version()));
        return brief(urls, kind, recorded).with("_embedded", embedded);
    }

    static JsonObject full(Urls urls, OccurrenceKind kind, Recorded recorded) {
        JsonObject listed = listed(urls, kind, recorded);
        JsonObject environment = document(urls, recorded.environment());
        return listed.with("_embedded", listed.object("_embedded").with("environment", environment));
    }

    static JsonObject versionLinks(
            JsonObject links,
            Urls urls,
            Version version,
            List<Environment> environments,
            List<Occurrence> deployments,
            List<Occurrence> releases) {
        Present present = new Present(urls, version, environments);
        return links.with(
                        "pb:deployed-environments",
                        present.links(OccurrenceKind.DEPLOYMENT, deployments, "deployed", "currently_deployed"))
                .with(
                        "pb:released-environments",
                        present.links(OccurrenceKind.RELEASE, releases, "released", "currently_supported"))
                .with(
                        "pb:record-deployment",
                        record(OccurrenceKind.DEPLOYMENT, "deployment", urls, version, environments))
                .with("pb:record-release", record(OccurrenceKind.RELEASE, "release", urls, version, environments));
    }

    /** Where a version is. */
    private record Present(Urls urls, Version version, List<Environment> environments) {

        private List<JsonObject> links(OccurrenceKind kind, List<Occurrence> all, String verb, String current) {
            List<JsonObject> links = new ArrayList<>();
            for (Occurrence occurrence : all) {
                environments.stream()
                        .filter(environment -> occurrence.versionId() == version.id()
                                && environment.id() == occurrence.environmentId())
                        .map(environment -> link(
                                        url(urls, kind, occurrence),
                                        "Version " + verb + " to " + environment.displayName(),
                                        environment.displayName())
                                .with(current, true)
                                .withOptional("application_instance", occurrence.target()))
                        .forEach(links::add);
            }
            return links;
        }
    }

    private static List<JsonObject> record(
            OccurrenceKind kind, String noun, Urls urls, Version version, List<Environment> environments) {
        String base = ParticipantLinks.version(urls, version.participant(), version.number()) + "/" + kind.path()
                + "/environment/";
        return environments.stream()
                .map(environment -> link(
                        base + environment.uuid(),
                        "Record " + noun + " to " + environment.displayName(),
                        environment.name()))
                .toList();
    }
}
