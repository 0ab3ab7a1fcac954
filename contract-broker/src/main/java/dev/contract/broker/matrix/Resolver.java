package dev.contract.broker.matrix;

import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the versions that selectors mean. */
final class Resolver {

    private final Handle handle;
    private final Registry registry;

    Resolver(Handle handle, Registry registry) {
        this.handle = handle;
        this.registry = registry;
    }

    /** One result for each version that is meant; one without a version where there is none, or any will do. */
    List<Resolved> resolve(Selector selector, boolean specified) {
        Participant participant = registry.participant(handle, selector.participant());
        if (participant == null) {
            return List.of(new Resolved(selector, 0, null, null, null, specified, 0));
        }
        List<Version> versions = selector.isAny() ? List.of() : versions(selector, participant);
        if (versions.isEmpty()) {
            String main = participant.mainBranch();
            return List.of(new Resolved(selector, participant.id(), null, null, main, specified, 0));
        }
        return versions.stream()
                .map(version -> new Resolved(
                        selector,
                        participant.id(),
                        version.id(),
                        version.number(),
                        participant.mainBranch(),
                        specified,
                        versions.size() - 1))
                .toList();
    }

    private List<Version> versions(Selector selector, Participant participant) {
        if (selector.version() != null) {
            Version version = registry.version(handle, selector.participant(), selector.version());
            return version == null ? List.of() : List.of(version);
        }
        List<Version> named = named(selector, participant);
        boolean newestOnly = selector.latest() || selector.mainBranch();
        return newestOnly && !named.isEmpty() ? named.subList(0, 1) : named;
    }

    private List<Version> named(Selector selector, Participant participant) {
        long id = participant.id();
        if (selector.tag() != null) {
            return registry.versionsWithTag(handle, id, selector.tag());
        }
        if (selector.environment() != null) {
            return registry.versionsInEnvironment(handle, id, selector.environment());
        }
        if (selector.branch() != null || selector.mainBranch()) {
            String branch = branch(selector, participant);
            return branch == null ? List.of() : registry.versionsOnBranch(handle, id, branch);
        }
        Version latest = registry.latestVersion(handle, id);
        return latest == null ? List.of() : List.of(latest);
    }

    private static @Nullable String branch(Selector selector, Participant participant) {
        return selector.branch() == null ? participant.mainBranch() : selector.branch();
    }
}
