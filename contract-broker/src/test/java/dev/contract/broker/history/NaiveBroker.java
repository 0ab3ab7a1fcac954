package dev.contract.broker.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a broker knows, in plain collections, and its decisions by the definition, however slow. */
final class NaiveBroker {

    /** A version of a participant. */
    record Version(String participant, String number) {}

    record Published(Version consumer, String provider) {}

    private record Content(String consumer, String provider, int number) {}

    private record Place(String participant, String environment, String instance) {}

    private final Set<Version> versions = new LinkedHashSet<>();
    private final Map<Published, Content> contracts = new HashMap<>();
    private final Map<Content, Map<Version, Boolean>> results = new HashMap<>();
    private final Map<Place, Version> deployed = new HashMap<>();
    private final Map<String, Set<Version>> released = new HashMap<>();

    Set<Version> versions() {
        return versions;
    }

    /** False if the version has another contract with that provider already. */
    boolean publish(Version consumer, String provider, int content) {
        Content published = new Content(consumer.participant(), provider, content);
        versions.add(consumer);
        return published.equals(contracts.merge(new Published(consumer, provider), published, (old, same) -> old));
    }

    List<Published> published() {
        return contracts.keySet().stream()
                .sorted(Comparator.comparing(Published::toString))
                .toList();
    }

    void verify(Version consumer, Version provider, boolean success) {
        versions.add(provider);
        Content content = contracts.get(new Published(consumer, provider.participant()));
        results.computeIfAbsent(content, unknown -> new HashMap<>()).put(provider, success);
    }

    void deploy(Version version, String environment, String instance) {
        deployed.put(new Place(version.participant(), environment, instance), version);
    }

    void undeploy(Version version, String environment, String instance) {
        deployed.remove(new Place(version.participant(), environment, instance), version);
    }

    void release(Version version, String environment) {
        released.computeIfAbsent(environment, name -> new LinkedHashSet<>()).add(version);
    }

    void endSupport(Version version, String environment) {
        released.getOrDefault(environment, Set.of()).remove(version);
    }

    void delete(Version version) {
        versions.remove(version);
        contracts.keySet().removeIf(contract -> contract.consumer().equals(version));
        results.values().forEach(by -> by.remove(version));
        deployed.values().removeIf(version::equals);
        released.values().forEach(all -> all.remove(version));
    }

    private Set<Version> in(String environment, String participant) {
        Set<Version> all = new LinkedHashSet<>(released.getOrDefault(environment, Set.of()));
        deployed.forEach((place, version) -> {
            if (place.environment().equals(environment)) {
                all.add(version);
            }
        });
        all.removeIf(version -> !version.participant().equals(participant));
        return all;
    }

    /**
     * True if every provider of the version is in the environment with versions that have all verified its contracts, and it
     * has verified those of all consumers there; null if a result is missing; false if one is a failure.
     */
    @Nullable Boolean canDeploy(Version version, String environment, @Nullable String ignored) {
        if (!versions.contains(version)) {
            return false;
        }
        List<@Nullable Boolean> found = new ArrayList<>();
        contracts.forEach((contract, content) -> {
            if (contract.provider().equals(ignored)
                    || contract.consumer().participant().equals(ignored)) {
                return;
            }
            Map<Version, Boolean> by = results.getOrDefault(content, Map.of());
            if (contract.consumer().equals(version)) {
                Set<Version> providers = in(environment, contract.provider());
                providers.forEach(provider -> found.add(by.get(provider)));
                if (providers.isEmpty()) {
                    found.add(null);
                }
            } else if (contract.provider().equals(version.participant())
                    && in(environment, contract.consumer().participant()).contains(contract.consumer())) {
                found.add(by.get(version));
            }
        });
        return found.contains(null) ? null : Boolean.valueOf(!found.contains(false));
    }

    /** Everything, for the message of a difference. */
    @Override
    public String toString() {
        return new TreeSet<>(contracts.entrySet().stream().map(String::valueOf).collect(Collectors.toSet())) + "\n"
                + results + "\n" + deployed + "\n" + released;
    }
}
