package dev.contract.broker.ui;

import dev.contract.broker.environments.Environment;
import dev.contract.broker.environments.EnvironmentJson;
import dev.contract.broker.environments.Presence;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small label: a branch, tag, environment, or something else of which there may be several. */
public record Chip(String kind, String text, @Nullable String url) {

    /** Branches of a participant, each leading to its versions. */
    public static List<Chip> branches(Urls urls, String participant, Collection<String> names) {
        return names.stream().map(name -> branch(urls, participant, name)).toList();
    }

    /** A branch of a participant, leading to its versions. */
    public static Chip branch(Urls urls, String participant, String name) {
        return new Chip(
                "branch", name, urls.to("pacticipants", participant) + "?branch=" + Urls.encode(name) + "#versions");
    }

    /** Tags of a participant, each leading to its versions. */
    public static List<Chip> tags(Urls urls, String participant, Collection<String> names) {
        return names.stream()
                .map(name -> new Chip(
                        "tag", name, urls.to("pacticipants", participant) + "?tag=" + Urls.encode(name) + "#versions"))
                .toList();
    }

    public static List<Chip> environments(Urls urls, Collection<Environment> environments) {
        return environments.stream()
                .map(one -> new Chip("environment", one.displayName(), EnvironmentJson.url(urls, one)))
                .toList();
    }

    /** What is where: each version of a participant with its environments. */
    public static List<Chip> places(Urls urls, Collection<Presence> presences) {
        Map<String, List<Presence>> byVersion = new LinkedHashMap<>();
        presences.forEach(one -> byVersion
                .computeIfAbsent(one.version(), key -> new ArrayList<>())
                .add(one));
        return byVersion.values().stream()
                .map(all -> new Chip(
                        "environment",
                        all.get(0).version() + " in "
                                + all.stream()
                                        .map(one -> one.environment().displayName())
                                        .collect(Collectors.joining(", ")),
                        ParticipantLinks.version(
                                urls, all.get(0).participant(), all.get(0).version())))
                .toList();
    }
}
