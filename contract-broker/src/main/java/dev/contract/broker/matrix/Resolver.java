package dev.contract.broker.matrix;

import dev.contract.broker.environments.Environments;
import dev.contract.broker.matrix.Matrix.Names;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionsOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the versions that selectors mean; every name is looked up once. */
final class Resolver implements Names {

    private final Handle handle;
    private final Registry registry;
    private final Environments environments;
    private final Map<String, Optional<Participant>> participants = new HashMap<>();
    private final Map<String, Boolean> places = new HashMap<>();

    Resolver(Handle handle, Registry registry, Environments environments) {
        this.handle = handle;
        this.registry = registry;
        this.environments = environments;
    }

    @Override
    public boolean isParticipant(String name) {
        return participant(name) != null;
    }

    @Override
    public boolean isEnvironment(String name) {
        return places.computeIfAbsent(name, key -> environments.named(handle, key) != null);
    }

    /** Looks up participants, all at once. */
    void know(Collection<String> names) {
        List<String> unknown =
                names.stream().filter(name -> !participants.containsKey(name)).toList();
        unknown.forEach(name -> participants.put(name, Optional.empty()));
        registry.participants(handle, unknown)
                .forEach(participant -> participants.put(participant.name(), Optional.of(participant)));
    }

    private @Nullable Participant participant(String name) {
        know(List.of(name));
        return participants.getOrDefault(name, Optional.empty()).orElse(null);
    }

    /** What the target means for each partner, given by name with its id, of those that are asked about. */
    List<Resolved> resolveTarget(Selector target, Map<String, Long> partners) {
        String environment = target.environment();
        if (environment == null) {
            know(partners.keySet());
            return partners.keySet().stream()
                    .flatMap(partner -> resolve(target.of(partner), false).stream())
                    .toList();
        }
        Map<Long, List<Version>> there = registry.inEnvironment(handle, partners.values(), environment).stream()
                .collect(Collectors.groupingBy(Version::participantId));
        List<Resolved> resolved = new ArrayList<>();
        partners.forEach((name, id) ->
                resolved.addAll(resolved(target.of(name), id, null, there.getOrDefault(id, List.of()), false)));
        return resolved;
    }

    /** One result for each version that is meant; one without a version where there is none, or any will do. */
    List<Resolved> resolve(Selector selector, boolean specified) {
        Participant participant = participant(selector.participant());
        if (participant == null) {
            return List.of(new Resolved(selector, 0, null, null, null, specified, 0));
        }
        List<Version> versions = selector.isAny() ? List.of() : versions(selector, participant);
        return resolved(selector, participant.id(), participant.mainBranch(), versions, specified);
    }

    private static List<Resolved> resolved(
            Selector selector, long id, @Nullable String main, List<Version> versions, boolean specified) {
        if (versions.isEmpty()) {
            return List.of(new Resolved(selector, id, null, null, main, specified, 0));
        }
        int others = versions.size() - 1;
        return versions.stream()
                .map(version -> new Resolved(selector, id, version.id(), version.number(), main, specified, others))
                .toList();
    }

    private List<Version> versions(Selector selector, Participant participant) {
        if (selector.version() != null) {
            Version version = registry.version(handle, selector.participant(), selector.version());
            return version == null ? List.of() : List.of(version);
        }
        VersionsOf which = which(selector, participant);
        if (which == null) {
            return List.of();
        }
        if (which.equals(VersionsOf.PARTICIPANT) || selector.latest() || selector.mainBranch()) {
            Version newest = registry.newest(handle, participant.id(), which);
            return newest == null ? List.of() : List.of(newest);
        }
        return registry.versions(handle, participant.id(), which);
    }

    private static @Nullable VersionsOf which(Selector selector, Participant participant) {
        if (selector.tag() != null) {
            return VersionsOf.tag(selector.tag());
        }
        if (selector.environment() != null) {
            return VersionsOf.environment(selector.environment());
        }
        if (selector.branch() != null || selector.mainBranch()) {
            String branch = selector.branch() == null ? participant.mainBranch() : selector.branch();
            return branch == null ? null : VersionsOf.branch(branch);
        }
        return VersionsOf.PARTICIPANT;
    }
}
