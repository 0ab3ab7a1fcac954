package dev.contract.core.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question whether versions can be deployed.
 *
 * @param selectors the versions in question; one, as a rule
 * @param target where they are to be deployed
 * @param ignored participants whose results do not count
 */
public record DeploymentQuery(List<Selector> selectors, Target target, List<Ignored> ignored) {

    /** The Pact Broker decides on the first hundred rows only, unless it is asked for more; no landscape has so many. */
    private static final String ALL_ROWS = "limit=1000000";

    public DeploymentQuery {
        selectors = List.copyOf(selectors);
        ignored = List.copyOf(ignored);
    }

    /** Whether a version can be deployed to an environment. */
    public static DeploymentQuery toEnvironment(String participant, String version, String environment) {
        return new DeploymentQuery(
                List.of(Selector.version(participant, version)), Target.environment(environment), List.of());
    }

    /** Some version of a participant: by number, the latest of a branch or tag or of all, or any if all is null. */
    public record Selector(
            String participant,
            @Nullable String version,
            @Nullable String branch,
            @Nullable String tag,
            boolean mainBranch,
            boolean latest) {

        /** A blank value would select another version than the one that is meant. */
        public Selector {
            if (Stream.of(participant, version, branch, tag).anyMatch(text -> text != null && text.isBlank())) {
                throw new IllegalArgumentException("a participant, version, branch or tag is empty");
            }
        }

        public static Selector version(String participant, String version) {
            return new Selector(participant, version, null, null, false, false);
        }

        public static Selector latestOfBranch(String participant, String branch) {
            return new Selector(participant, null, branch, null, false, true);
        }

        public static Selector latestOfTag(String participant, String tag) {
            return new Selector(participant, null, null, tag, false, true);
        }

        public static Selector latest(String participant) {
            return new Selector(participant, null, null, null, false, true);
        }
    }

    /** A participant whose results do not count, or one version of it. */
    public record Ignored(String participant, @Nullable String version) {

        /** All versions of a participant. */
        public static Ignored all(String participant) {
            return new Ignored(participant, null);
        }
    }

    /** What else is there where the versions go: an environment, the latest with a tag, main branches, or not said. */
    public record Target(
            @Nullable String environment, @Nullable String tag, boolean mainBranch) {

        public static final Target NOT_SAID = new Target(null, null, false);

        public static Target environment(String environment) {
            return new Target(environment, null, false);
        }

        public static Target tag(String tag) {
            return new Target(null, tag, false);
        }

        public static Target mainBranches() {
            return new Target(null, null, true);
        }
    }

    /** The question as path and query, below the address of the broker. */
    String toPath() {
        Selector first = selectors.get(0);
        if (selectors.size() == 1 && first.version() != null && target.environment() != null && ignored.isEmpty()) {
            return "/can-i-deploy?pacticipant=" + Hal.encode(first.participant()) + "&version="
                    + Hal.encode(first.version()) + "&environment=" + Hal.encode(target.environment());
        }
        StringJoiner query = new StringJoiner("&");
        selectors.forEach(selector -> add(query, selector));
        boolean pairsOfVersions = selectors.size() > 1 || target.environment() != null;
        query.add(pairsOfVersions ? "latestby=cvpv" : "latestby=cvp");
        targetParameters().forEach(query::add);
        for (Ignored one : ignored) {
            add(query, "ignore", "pacticipant", one.participant());
            add(query, "ignore", "version", one.version());
        }
        return "/matrix?" + query.add(ALL_ROWS);
    }

    private static void add(StringJoiner query, Selector selector) {
        add(query, "q", "pacticipant", selector.participant());
        add(query, "q", "version", selector.version());
        add(query, "q", "branch", selector.branch());
        add(query, "q", "tag", selector.tag());
        add(query, "q", "mainBranch", selector.mainBranch() ? "true" : null);
        add(query, "q", "latest", selector.latest() ? "true" : null);
    }

    private static void add(StringJoiner query, String list, String name, @Nullable String value) {
        if (value != null) {
            query.add(list + "%5B%5D%5B" + name + "%5D=" + Hal.encode(value));
        }
    }

    private List<String> targetParameters() {
        List<String> parameters = new ArrayList<>();
        if (target.environment() != null) {
            parameters.add("environment=" + Hal.encode(target.environment()));
        }
        if (target.tag() != null) {
            parameters.add("latest=true&tag=" + Hal.encode(target.tag()));
        }
        if (target.mainBranch()) {
            parameters.add("mainBranch=true&latest=true");
        }
        return parameters;
    }
}
