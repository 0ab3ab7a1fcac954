package dev.contract.broker.imports;

import static dev.contract.broker.imports.Documents.moment;
import static dev.contract.broker.imports.Documents.path;
import static dev.contract.broker.imports.Documents.text;

import dev.contract.broker.db.UnstorableTextException;
import dev.contract.broker.environments.EnvironmentHistory;
import dev.contract.broker.environments.EnvironmentHistory.Taken;
import dev.contract.broker.environments.PastEnvironment;
import dev.contract.broker.environments.PastStay;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies environments, and what is or was in them. */
final class EnvironmentsPart {

    private final Source source;
    private final EnvironmentHistory target;
    private final Tally tally;

    EnvironmentsPart(Source source, EnvironmentHistory target, Tally tally) {
        this.source = source;
        this.target = target;
        this.tally = tally;
    }

    /** Copies the environments; returns those whose deployments can be copied. */
    List<PastEnvironment> copy() throws ImportException {
        List<PastEnvironment> copied = new ArrayList<>();
        try {
            JsonObject list = source.find("/environments");
            if (list == null) {
                tally.note("environments", "the source has none: it is too old for that");
                return copied;
            }
            for (JsonObject json : Documents.embedded(list, "environments")) {
                PastEnvironment environment = environment(json);
                Taken taken = target.save(environment);
                if (taken == Taken.OCCUPIED) {
                    tally.problem(
                            "environment " + environment.name(),
                            "there is another environment of that name here, so that neither it nor its deployments were"
                                    + " copied. Delete or rename the one here, and import again.");
                } else {
                    tally.count(Kind.ENVIRONMENTS, taken == Taken.ADDED);
                    copied.add(environment);
                }
            }
        } catch (PieceFailure | UnstorableTextException failure) {
            tally.problem("environments", String.valueOf(failure.getMessage()));
        }
        return copied;
    }

    private static PastEnvironment environment(JsonObject json) throws PieceFailure {
        Instant created = moment(json, "createdAt");
        String name = text(json, "name");
        return new PastEnvironment(
                text(json, "uuid"),
                name,
                json.text("displayName", name),
                json.isTrue("production"),
                Documents.json(json.get("contacts")),
                created,
                Documents.updated(json, created));
    }

    /** Copies what is in an environment now, and ends here what has ended there. */
    void copyCurrent(PastEnvironment environment, boolean releases) throws ImportException {
        String path = path(
                "environments",
                environment.uuid(),
                releases ? "released-versions" : "deployed-versions",
                releases ? "currently-supported" : "currently-deployed");
        try {
            JsonObject list = source.find(path);
            List<PastStay> stays = new ArrayList<>();
            for (JsonObject json : list == null ? List.<JsonObject>of() : stays(list, releases)) {
                String participant = text(json.object("_embedded").object("pacticipant"), "name");
                String version = text(json.object("_embedded").object("version"), "number");
                stays.add(stay(json, releases, environment.uuid(), participant, version));
            }
            endFormer(environment, releases, stays);
            add(environment, stays);
        } catch (PieceFailure failure) {
            tally.problem(title(releases) + " in " + environment.name(), String.valueOf(failure.getMessage()));
        }
    }

    private static String title(boolean releases) {
        return releases ? "releases" : "deployments";
    }

    private static List<JsonObject> stays(JsonObject list, boolean releases) {
        return Documents.embedded(list, releases ? "releasedVersions" : "deployedVersions");
    }

    private static PastStay stay(
            JsonObject json, boolean release, String environment, String participant, String version)
            throws PieceFailure {
        return new PastStay(
                release,
                text(json, "uuid"),
                environment,
                participant,
                version,
                json.has("applicationInstance") ? json.text("applicationInstance") : json.text("target"),
                moment(json, "createdAt"),
                ended(json, release));
    }

    private static @Nullable Instant ended(JsonObject json, boolean release) throws PieceFailure {
        String name = release ? "supportEndedAt" : "undeployedAt";
        return json.text(name) == null ? null : moment(json, name);
    }

    private void endFormer(PastEnvironment environment, boolean releases, List<PastStay> current)
            throws ImportException, PieceFailure {
        Set<String> uuids = current.stream().map(PastStay::uuid).collect(Collectors.toSet());
        for (String uuid : target.current(releases, environment.uuid())) {
            if (!uuids.contains(uuid)) {
                JsonObject there = source.find(path(releases ? "released-versions" : "deployed-versions", uuid));
                Instant end = there == null ? null : ended(there, releases);
                if (end != null) {
                    target.end(releases, uuid, end);
                }
            }
        }
    }

    private void add(PastEnvironment environment, List<PastStay> stays) {
        List<PastStay> oldestFirst = new ArrayList<>(stays);
        Collections.reverse(oldestFirst); // of those within a second, the one that is listed last came first
        oldestFirst.sort(Comparator.comparing(PastStay::createdAt));
        for (PastStay stay : oldestFirst) {
            Taken taken = target.add(stay);
            Kind kind = stay.release() ? Kind.RELEASES : Kind.DEPLOYMENTS;
            if (taken == Taken.ADDED || taken == Taken.KNOWN) {
                tally.count(kind, taken == Taken.ADDED);
                continue;
            }
            String reason = taken == Taken.NO_VERSION
                    ? "the version is not here."
                    : "something else was recorded in its place here, which stays.";
            String what = stay.title() + " in " + environment.name();
            if (stay.endedAt() != null || taken == Taken.REPLACED) {
                tally.flaw(what, reason);
            } else {
                tally.problem(what, reason);
            }
        }
    }

    /** The request for what was recorded of one version in one environment, also what has ended. */
    Callable<List<PastStay>> former(PastEnvironment environment, boolean releases, String participant, String version) {
        return () -> {
            String path = path(
                    "pacticipants",
                    participant,
                    "versions",
                    version,
                    releases ? "released-versions" : "deployed-versions",
                    "environment",
                    environment.uuid());
            List<PastStay> stays = new ArrayList<>();
            try {
                JsonObject list = source.find(path);
                for (JsonObject json : list == null ? List.<JsonObject>of() : stays(list, releases)) {
                    PastStay stay = stay(json, releases, environment.uuid(), participant, version);
                    if (stay.endedAt() != null) {
                        stays.add(stay);
                    }
                }
            } catch (PieceFailure failure) {
                tally.flaw(
                        title(releases) + " of " + participant + " " + version + " in " + environment.name(),
                        String.valueOf(failure.getMessage()));
            }
            return stays;
        };
    }

    void addFormer(PastEnvironment environment, List<List<PastStay>> found) {
        add(environment, found.stream().flatMap(List::stream).toList());
    }
}
