package dev.contract.broker.matrix;

import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionsOf;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the versions that selectors mean; participants are looked up once. */
final class Resolver {

    private final Handle handle;
    private final Registry registry;
    private final Map<String, Participant> participants = new HashMap<>();

    Resolver(Handle handle, Registry registry) {
        this.handle = handle;
        this.registry = registry;
    }

    /** Looks up participants; those that were not looked up do not exist. */
    void know(Collection<String> names) {
        if (!names.isEmpty()) {
            registry.participants(handle, names)
                    .forEach(participant -> participants.put(participant.name(), participant));
        }
    }

    @Nullable Participant participant(String name) {
        return participants.get(name);
    }

    /** What the target means for each partner of those that are asked about. */
    List<Resolved> resolve(Selector target, Collection<String> partners) {
        know(partners);
        List<Participant> found = partners.stream()
                .map(participants::get)
                .filter(Objects::nonNull)
                .toList();
        String environment = target.environment();
        if (environment == null) {
            return found.stream()
                    .flatMap(partner -> resolve(target.of(partner.name()), false).stream())
                    .toList();
        }
        List<Long> ids = found.stream().map(Participant::id).toList();
        Map<Long, List<Version>> versions = registry.inEnvironment(handle, ids, environment).stream()
                .collect(Collectors.groupingBy(Version::participantId));
        return found.stream()
                .flatMap(
                        partner -> resolved(
                                target.of(partner.name()),
                                partner,
                                versions.getOrDefault(partner.id(), List.of()),
                                false)
                                .stream())
                .toList();
    }

    /** One result for each version that is meant; one without a version where there is none, or any will do. */
    List<Resolved> resolve(Selector selector, boolean specified) {
        Participant participant = participant(selector.participant());
        if (participant == null) {
            return List.of(new Resolved(selector, 0, null, null, null, specified, 0));
        }
        List<Version> versions = selector.isAny() ? List.of() : versions(selector, participant);
        return resolved(selector, participant, versions, specified);
    }

    private static List<Resolved> resolved(
            Selector selector, Participant participant, List<Version> versions, boolean specified) {
        String main = participant.mainBranch();
        if (versions.isEmpty()) {
            return List.of(new Resolved(selector, participant.id(), null, null, main, specified, 0));
        }
        int others = versions.size() - 1;
        return versions.stream()
                .map(version -> new Resolved(
                        selector, participant.id(), version.id(), version.number(), main, specified, others))
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
