package dev.contract.broker.retention;

import dev.contract.broker.TestBroker;
import dev.contract.broker.retention.KeepSelector.Name;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Random versions with all that selectors look at, and a reading of selectors in plain Java. */
final class RandomVersions {

    private static final List<String> PARTICIPANTS = List.of("a", "b", "c");
    private static final List<String> BRANCHES = List.of("main", "x", "y");
    private static final List<String> TAGS = List.of("prod", "test");
    private static final List<String> ENVIRONMENTS = List.of("e1", "e2");
    private static final int OLDEST = 200;

    /** A version; of two the one that comes later in the list is the newer one. */
    private record Version(String participant, String number, int age, Set<String> branches, Set<String> tags) {

        @Override
        public String toString() {
            return participant + number + " " + age + "d " + branches + tags;
        }
    }

    private final Random random;
    private final List<Version> versions = new ArrayList<>();
    private final Set<Version> deployed = new LinkedHashSet<>();
    private final Map<String, Integer> branchAges = new HashMap<>();
    private final String selectors;

    RandomVersions(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            String participant = any(PARTICIPANTS);
            versions.add(new Version(participant, "" + i, random.nextInt(OLDEST), some(BRANCHES), some(TAGS)));
        }
        PARTICIPANTS.forEach(participant ->
                BRANCHES.forEach(branch -> branchAges.put(participant + "/" + branch, random.nextInt(OLDEST))));
        selectors = "[" + selector() + (random.nextBoolean() ? ", " + selector() : "") + "]";
    }

    String selectors() {
        return selectors;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Set<String> some(List<String> all) {
        return all.stream().filter(each -> random.nextInt(3) == 0).collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonObject selector() {
        JsonObject selector = JsonObject.EMPTY;
        selector = random.nextInt(3) == 0 ? selector.with("pacticipant", any(PARTICIPANTS)) : selector;
        selector = random.nextInt(3) == 0 ? selector.with("branch", any(List.of(true, "main", "x"))) : selector;
        selector = random.nextInt(3) == 0 ? selector.with("tag", any(List.of(true, "prod"))) : selector;
        selector = random.nextInt(5) == 0 ? selector.with("mainBranch", true) : selector;
        return random.nextInt(5) < 3
                ? selector.with("latest", true)
                : selector.with("max_age", 1 + random.nextInt(OLDEST));
    }

    /** Publishes, verifies and deploys at random, and lets time pass. */
    void tell(Landscape landscape) {
        TestBroker broker = landscape.broker;
        List<String> environments =
                ENVIRONMENTS.stream().map(broker::environment).toList();
        for (Version version : versions) {
            broker.put("/pacticipants/" + version.participant() + "/versions/" + version.number(), "{}");
            version.branches().forEach(branch -> broker.put(path(version) + "/branches/" + branch, "{}"));
            version.tags().forEach(tag -> landscape.tag(version.participant(), version.number(), tag));
            publish(broker, version);
        }
        PARTICIPANTS.forEach(name -> environments.forEach(environment -> deploy(broker, name, environment)));
        landscape.update("delete from branch_versions");
        versions.forEach(version -> age(landscape, version));
        branchAges.forEach((branch, days) -> landscape.update(
                "update branches set updated_at = updated_at - " + days * 86_400_000L + " where name = '"
                        + branch.substring(2) + "' and participant_id = " + participant(branch.substring(0, 1))));
        landscape.update("update participants set main_branch = 'main'");
    }

    private static String path(Version version) {
        return "/pacticipants/" + version.participant();
    }

    private static String participant(String name) {
        return "(select id from participants where name = '" + name + "')";
    }

    /** By its age, and only the branches that it shall have: a first tag would name another one. */
    private void age(Landscape landscape, Version version) {
        String id = "(select id from versions where number = '" + version.number() + "')";
        landscape.age("versions", version.age(), "id = " + id);
        for (String branch : version.branches()) {
            String name = participant(version.participant());
            landscape.update("insert into branches (participant_id, name, created_at, updated_at) select " + name
                    + ", '" + branch + "', 0, " + System.currentTimeMillis() + " on conflict do nothing");
            landscape.update("insert into branch_versions (branch_id, version_id, created_at) select id, " + id
                    + ", 0 from branches where name = '" + branch + "' and participant_id = " + name);
        }
    }

    private void publish(TestBroker broker, Version version) {
        for (String provider : PARTICIPANTS) {
            if (!provider.equals(version.participant()) && random.nextBoolean()) {
                String path = TestBroker.contractPath(version.participant(), version.number(), provider);
                broker.put(path, TestBroker.contract("interaction " + random.nextInt(3)));
                versions.stream()
                        .filter(other -> other.participant().equals(provider) && random.nextInt(4) == 0)
                        .filter(other -> versions.indexOf(other) < versions.indexOf(version))
                        .forEach(other -> broker.verify(
                                version.participant(),
                                version.number(),
                                provider,
                                other.number(),
                                random.nextInt(4) > 0));
            }
        }
    }

    private void deploy(TestBroker broker, String participant, String environment) {
        List<Version> own = versions.stream()
                .filter(version -> version.participant().equals(participant))
                .toList();
        if (!own.isEmpty() && random.nextInt(3) > 0) {
            Version version = any(own);
            deployed.add(version);
            broker.deploy(participant, version.number(), environment, null);
        }
    }

    /** The numbers of the versions that stay, by participant. */
    Map<String, Set<String>> kept(RetentionSettings settings) {
        Map<String, Set<String>> kept = new TreeMap<>();
        for (Version version : versions) {
            Set<String> numbers = kept.computeIfAbsent(version.participant(), name -> new TreeSet<>());
            boolean stays = deployed.contains(version)
                    || isNewest(version, version.participant(), null, null)
                    || version.tags().stream().anyMatch(tag -> isNewest(version, version.participant(), null, tag))
                    || settings.keep().stream().anyMatch(selector -> keeps(selector, version));
            if (stays) {
                numbers.add(version.number());
            }
        }
        return kept;
    }

    private boolean keeps(KeepSelector selector, Version version) {
        Integer maxAge = selector.maxAge();
        if ((selector.participant() != null && !selector.participant().equals(version.participant()))
                || (maxAge != null && version.age() >= maxAge)) {
            return false;
        }
        List<@Nullable String> branches = new ArrayList<>();
        if (selector.branch() == null && !selector.mainBranch()) {
            branches.add(null);
        } else {
            version.branches().stream()
                    .filter(branch -> branch.equals("main")
                            || Objects.requireNonNull(branchAges.get(version.participant() + "/" + branch)) < 90)
                    .filter(branch -> !selector.mainBranch() || branch.equals("main"))
                    .filter(branch -> fits(selector.branch(), branch))
                    .forEach(branches::add);
        }
        List<@Nullable String> tags = new ArrayList<>();
        if (selector.tag() == null) {
            tags.add(null);
        } else {
            version.tags().stream().filter(tag -> fits(selector.tag(), tag)).forEach(tags::add);
        }
        return branches.stream()
                .anyMatch(branch -> tags.stream()
                        .anyMatch(tag -> !selector.latest() || isNewest(version, version.participant(), branch, tag)));
    }

    private static boolean fits(@Nullable Name name, String value) {
        return name == null || name.value() == null || name.value().equals(value);
    }

    private boolean isNewest(Version version, String participant, @Nullable String branch, @Nullable String tag) {
        return versions.stream()
                .skip(versions.indexOf(version) + 1L)
                .noneMatch(other -> other.participant().equals(participant)
                        && (branch == null || other.branches().contains(branch))
                        && (tag == null || other.tags().contains(tag)));
    }

    /** May it be deployed? By version, and environment or tag. */
    Map<String, String> decisions(TestBroker broker) {
        Map<String, String> decisions = new TreeMap<>();
        for (Version version : versions) {
            for (String environment : ENVIRONMENTS) {
                JsonObject answer = broker.canIDeploy(version.participant(), version.number(), environment);
                decisions.put(
                        version.participant() + "/" + version.number() + "/" + environment,
                        answer.object("summary").toString());
            }
            versions.stream().flatMap(each -> each.tags().stream()).distinct().forEach(tag -> {
                String query = "?pacticipant=" + version.participant() + "&version=" + version.number() + "&to=" + tag;
                decisions.put(
                        version.participant() + "/" + version.number() + "/to " + tag,
                        broker.get("/can-i-deploy" + query)
                                .json()
                                .object("summary")
                                .toString());
            });
        }
        return decisions;
    }

    boolean isAbout(String question, Map<String, Set<String>> kept) {
        String[] parts = question.split("/", -1);
        return kept.getOrDefault(parts[0], Set.of()).contains(parts[1]);
    }

    @Override
    public String toString() {
        return versions.stream().map(Version::toString).collect(Collectors.joining("\n")) + "\n"
                + new TreeMap<>(branchAges) + "\ndeployed " + deployed;
    }
}
