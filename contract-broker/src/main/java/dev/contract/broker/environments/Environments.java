package dev.contract.broker.environments;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Call;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.TagListener;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps environments, and records what is deployed to or released into them. */
public final class Environments {

    /** What a client says about an environment. */
    record Draft(
            String name,
            String displayName,
            boolean production,
            @Nullable String contacts) {}

    /** A version in an environment, with the environment; whether it was recorded just now. */
    record Recorded(Occurrence occurrence, Environment environment, boolean created) {}

    private final Database database;
    private final Registry registry = new Registry(TagListener.NONE);

    public Environments(Database database) {
        this.database = database;
    }

    public List<Environment> list() {
        return database.read(handle -> new EnvironmentStore(handle).list());
    }

    public Environment get(String uuid) {
        return database.read(handle -> require(handle, uuid));
    }

    private static Environment require(Handle handle, String uuid) {
        Environment environment = new EnvironmentStore(handle).byUuid(uuid);
        if (environment == null) {
            throw HttpProblem.missing("environment " + uuid);
        }
        return environment;
    }

    Environment create(Draft draft) {
        return database.write(handle -> {
            EnvironmentStore store = new EnvironmentStore(handle);
            checkName(store, draft, "");
            Call.about(draft.name());
            String uuid = UUID.randomUUID().toString();
            store.insert(uuid, draft.name(), draft.displayName(), draft.production(), draft.contacts());
            return require(handle, uuid);
        });
    }

    Environment replace(String uuid, Draft draft) {
        return database.write(handle -> {
            String before = require(handle, uuid).name();
            EnvironmentStore store = new EnvironmentStore(handle);
            checkName(store, draft, uuid);
            Call.about(before.equals(draft.name()) ? before : before + " → " + draft.name());
            store.update(uuid, draft.name(), draft.displayName(), draft.production(), draft.contacts());
            return require(handle, uuid);
        });
    }

    private static void checkName(EnvironmentStore store, Draft draft, String uuid) {
        Environment other = store.byName(draft.name());
        if (other != null && !other.uuid().equals(uuid)) {
            String message = "name '" + draft.name() + "' is already used by an existing environment.";
            throw Errors.of(400, "name", message);
        }
    }

    void delete(String uuid) {
        database.write(handle -> {
            Environment environment = require(handle, uuid);
            Call.about(environment.name());
            new EnvironmentStore(handle).delete(environment.uuid());
            return uuid;
        });
    }

    Recorded deploy(String participant, String number, String uuid, @Nullable String target) {
        return database.write(handle -> {
            Version version = registry.requireVersion(handle, participant, number);
            Environment environment = require(handle, uuid);
            Call.about(environment.name() + (target == null ? "" : " (" + target + ")"));
            return deploy(handle, version, environment, target, false);
        });
    }

    private static Recorded deploy(
            Handle handle, Version version, Environment environment, @Nullable String target, boolean automatic) {
        EnvironmentStore store = new EnvironmentStore(handle);
        Occurrence existing = current(store, version, environment, target);
        if (existing != null) {
            return new Recorded(existing, environment, false);
        }
        String uuid = UUID.randomUUID().toString();
        store.undeployOthers(version, environment, target, Rows.now());
        store.deploy(uuid, version, environment, target, automatic, Rows.now());
        return recorded(store, OccurrenceKind.DEPLOYMENT, uuid, environment, true);
    }

    private static @Nullable Occurrence current(
            EnvironmentStore store, Version version, Environment environment, @Nullable String target) {
        return store.ofVersion(OccurrenceKind.DEPLOYMENT, version.id()).stream()
                .filter(found -> found.environmentId() == environment.id())
                .filter(found -> found.isCurrent() && Objects.equals(found.target(), target))
                .findFirst()
                .orElse(null);
    }

    private static Recorded recorded(
            EnvironmentStore store, OccurrenceKind kind, String uuid, Environment environment, boolean created) {
        Occurrence occurrence = store.occurrence(kind, uuid);
        if (occurrence == null) {
            throw missing(kind, uuid);
        }
        return new Recorded(occurrence, environment, created);
    }

    private static HttpProblem missing(OccurrenceKind kind, String uuid) {
        return HttpProblem.missing(kind.name().toLowerCase(Locale.ROOT) + " " + uuid);
    }

    /** A tag that is named like an environment says that the version is deployed there. */
    public void tagged(Handle handle, Version version, String tag) {
        Environment environment = new EnvironmentStore(handle).byName(tag);
        if (environment != null) {
            deploy(handle, version, environment, null, true);
        }
    }

    Recorded release(String participant, String number, String uuid) {
        return database.write(handle -> {
            Version version = registry.requireVersion(handle, participant, number);
            Environment environment = require(handle, uuid);
            Call.about(environment.name());
            EnvironmentStore store = new EnvironmentStore(handle);
            List<Occurrence> before = in(store, OccurrenceKind.RELEASE, version, environment);
            store.release(UUID.randomUUID().toString(), version, environment);
            Occurrence now =
                    in(store, OccurrenceKind.RELEASE, version, environment).get(0);
            return new Recorded(now, environment, before.isEmpty());
        });
    }

    private static List<Occurrence> in(
            EnvironmentStore store, OccurrenceKind kind, Version version, Environment environment) {
        return store.ofVersion(kind, version.id()).stream()
                .filter(found -> found.environmentId() == environment.id())
                .toList();
    }

    /** All occurrences of a version in an environment, also those that have ended. */
    List<Recorded> ofVersion(OccurrenceKind kind, String participant, String number, String uuid) {
        return database.read(handle -> {
            Version version = registry.requireVersion(handle, participant, number);
            Environment environment = require(handle, uuid);
            return in(new EnvironmentStore(handle), kind, version, environment).stream()
                    .map(found -> new Recorded(found, environment, false))
                    .toList();
        });
    }

    List<Recorded> currentIn(OccurrenceKind kind, String uuid) {
        return database.read(handle -> {
            Environment environment = require(handle, uuid);
            return new EnvironmentStore(handle)
                    .currentIn(kind, environment.id()).stream()
                            .map(found -> new Recorded(found, environment, false))
                            .toList();
        });
    }

    Recorded occurrence(OccurrenceKind kind, String uuid) {
        return database.read(handle -> occurrence(handle, kind, uuid));
    }

    private static Recorded occurrence(Handle handle, OccurrenceKind kind, String uuid) {
        EnvironmentStore store = new EnvironmentStore(handle);
        Occurrence found = store.occurrence(kind, uuid);
        if (found == null) {
            throw missing(kind, uuid);
        }
        Environment environment = store.list().stream()
                .filter(candidate -> candidate.id() == found.environmentId())
                .findFirst()
                .orElseThrow(() -> missing(kind, uuid));
        return new Recorded(found, environment, false);
    }

    Recorded end(OccurrenceKind kind, String uuid) {
        return database.write(handle -> {
            new EnvironmentStore(handle).end(kind, uuid);
            Recorded ended = occurrence(handle, kind, uuid);
            Occurrence past = ended.occurrence();
            Call.about(past.participant() + " " + past.version() + " in "
                    + ended.environment().name() + (past.target() == null ? "" : " (" + past.target() + ")"));
            return ended;
        });
    }

    /** The environments that versions are in now, by version. */
    public Map<Long, List<Environment>> ofVersions(Handle handle, Collection<Long> versionIds) {
        Map<Long, List<Environment>> found = new LinkedHashMap<>();
        for (EnvironmentStore.Stay stay : new EnvironmentStore(handle).stays(versionIds)) {
            List<Environment> known = found.computeIfAbsent(stay.versionId(), key -> new ArrayList<>());
            if (!known.contains(stay.environment())) {
                known.add(stay.environment());
            }
        }
        return found;
    }

    /** What is in which environment now, newest first; deployments before releases. */
    public List<Occupant> occupants() {
        return database.read(handle -> {
            EnvironmentStore store = new EnvironmentStore(handle);
            List<Occupant> found = new ArrayList<>();
            for (OccurrenceKind kind : OccurrenceKind.values()) {
                store.current(kind).forEach(one -> found.add(new Occupant(one, kind == OccurrenceKind.RELEASE)));
            }
            return found;
        });
    }

    /** Everything that is in an environment now. */
    public List<Presence> presences(Handle handle) {
        EnvironmentStore store = new EnvironmentStore(handle);
        List<Occurrence> occurrences = new ArrayList<>();
        for (OccurrenceKind kind : OccurrenceKind.values()) {
            occurrences.addAll(store.current(kind));
        }
        Map<Long, List<Occurrence>> byEnvironment =
                occurrences.stream().collect(Collectors.groupingBy(Occurrence::environmentId));
        List<Presence> presences = new ArrayList<>();
        for (Environment environment : store.list()) {
            for (Occurrence found : byEnvironment.getOrDefault(environment.id(), List.of())) {
                presences.add(new Presence(found.participant(), found.version(), environment));
            }
        }
        return presences.stream().distinct().toList();
    }

    /** The environment with the name; null if there is none. */
    public @Nullable Environment named(Handle handle, String name) {
        return new EnvironmentStore(handle).byName(name);
    }

    /** Adds links to the environments versions are in, and to those they can be recorded in. */
    public VersionLinks.Adder versionLinks(Handle handle, Urls urls, List<Version> versions) {
        EnvironmentStore store = new EnvironmentStore(handle);
        List<Environment> environments = store.list();
        List<Long> ids = versions.stream().map(Version::id).toList();
        List<Occurrence> deployments = store.current(OccurrenceKind.DEPLOYMENT, ids);
        List<Occurrence> releases = store.current(OccurrenceKind.RELEASE, ids);
        return (links, version) ->
                EnvironmentJson.versionLinks(links, urls, version, environments, deployments, releases);
    }
}
