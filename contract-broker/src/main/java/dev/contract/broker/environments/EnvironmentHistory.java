package dev.contract.broker.environments;

import dev.contract.broker.db.Database;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.TagListener;
import dev.contract.broker.participants.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes over environments, deployments and releases from another broker with their ids and times. */
public final class EnvironmentHistory {

    /** What became of something. */
    public enum Taken {
        ADDED,
        /** It is here already. */
        KNOWN,
        /** Something else is in its place: an environment of the name, or another version. */
        OCCUPIED,
        /** What came after it is in its place, or the same. */
        REPLACED,
        /** What it belongs to is not here. */
        NO_VERSION
    }

    /** How exactly moments are told on the wire. */
    private static final Duration TOLD_TO = Duration.ofSeconds(1);

    private final Database database;
    private final Registry registry = new Registry(TagListener.NONE);

    public EnvironmentHistory(Database database) {
        this.database = database;
    }

    /** Creates the environment, or brings it up to date unless it was changed here later. */
    public Taken save(PastEnvironment environment) {
        return database.write(handle -> {
            EnvironmentHistoryStore store = new EnvironmentHistoryStore(handle);
            Environment found = new EnvironmentStore(handle).byUuid(environment.uuid());
            Environment named = new EnvironmentStore(handle).byName(environment.name());
            if (named != null && !named.uuid().equals(environment.uuid())) {
                return Taken.OCCUPIED;
            }
            if (found == null) {
                store.insert(environment);
                return Taken.ADDED;
            }
            if (found.updatedAt().isBefore(environment.updatedAt())) {
                store.update(environment);
            }
            return Taken.KNOWN;
        });
    }

    /** The ids of what is in an environment now, deployments or releases. */
    public List<String> current(boolean releases, String environmentUuid) {
        OccurrenceKind kind = releases ? OccurrenceKind.RELEASE : OccurrenceKind.DEPLOYMENT;
        return database.read(handle -> {
            Environment environment = new EnvironmentStore(handle).byUuid(environmentUuid);
            return environment == null
                    ? List.<String>of()
                    : new EnvironmentStore(handle)
                            .currentIn(kind, environment.id()).stream()
                                    .map(Occurrence::uuid)
                                    .toList();
        });
    }

    /** What has ended there ends here, at the same time. */
    public void end(boolean release, String uuid, Instant at) {
        OccurrenceKind kind = release ? OccurrenceKind.RELEASE : OccurrenceKind.DEPLOYMENT;
        database.write(handle -> {
            new EnvironmentHistoryStore(handle).end(kind, uuid, at);
            return uuid;
        });
    }

    public Taken add(PastStay stay) {
        return database.write(handle -> add(handle, stay));
    }

    private Taken add(Handle handle, PastStay stay) {
        EnvironmentStore store = new EnvironmentStore(handle);
        Occurrence known = store.occurrence(stay.kind(), stay.uuid());
        if (known != null) {
            boolean again = stay.release() && stay.endedAt() == null && !known.isCurrent();
            if (again) {
                new EnvironmentHistoryStore(handle).support(stay.uuid());
            }
            return Taken.KNOWN;
        }
        Environment environment = store.byUuid(stay.environmentUuid());
        Version version = registry.version(handle, stay.participant(), stay.version());
        if (environment == null || version == null) {
            return Taken.NO_VERSION;
        }
        EnvironmentHistoryStore history = new EnvironmentHistoryStore(handle);
        Instant occupied = history.occupiedSince(stay, version, environment);
        if (occupied != null) {
            return occupied.isBefore(stay.createdAt().plus(TOLD_TO)) ? Taken.OCCUPIED : Taken.REPLACED;
        }
        history.insert(stay, version, environment);
        return Taken.ADDED;
    }
}
