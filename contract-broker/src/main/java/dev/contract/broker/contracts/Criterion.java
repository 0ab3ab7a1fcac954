package dev.contract.broker.contracts;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Why a contract was selected: a selector applied to what it found. The name is that of the branch, tag or environment;
 * the wanted name is there where a fallback had to be used.
 */
record Criterion(
        Kind kind,
        @Nullable String name,
        @Nullable String wanted,
        @Nullable String consumer) implements Comparable<Criterion> {

    /** The ways to select, in the order in which they are told. */
    enum Kind {
        MAIN_BRANCH,
        LATEST_TAG,
        BRANCH,
        TAG,
        LATEST,
        DEPLOYED,
        RELEASED,
        ENVIRONMENT
    }

    private static final Comparator<Criterion> ORDER =
            Comparator.comparing(Criterion::kind).thenComparing(criterion -> String.valueOf(criterion.name()));

    @Override
    public int compareTo(Criterion other) {
        return ORDER.compare(this, other);
    }

    /** A few words that verifiers build names of tests from. */
    String shortDescription() {
        return switch (kind) {
            case MAIN_BRANCH -> "latest from main branch";
            case BRANCH -> "latest from branch " + name;
            case LATEST_TAG -> "latest with tag " + name;
            case TAG -> "one of " + (consumer == null ? "" : consumer + " ") + name;
            case LATEST -> "latest";
            case DEPLOYED -> "deployed to " + name;
            case RELEASED -> "released in " + name;
            case ENVIRONMENT -> "in environment " + name;
        };
    }

    /** What is true of the consumer version; deployments and releases are listed together by whoever asks. */
    String description(String provider) {
        String latest = "latest version" + (consumer == null ? "" : " of " + consumer);
        return switch (kind) {
            case MAIN_BRANCH -> latest + " from the main branch '" + name + "'";
            case BRANCH -> latest + " from branch '" + name + "'" + fallback("branch", "from branch");
            case LATEST_TAG -> latest + " tagged '" + name + "'" + fallback("tag", "with tag");
            case TAG -> "all " + (consumer == null ? "consumer" : consumer) + " versions tagged '" + name + "'";
            case LATEST ->
                "latest version of " + (consumer == null ? "a consumer" : consumer) + " that has a pact with "
                        + provider;
            case DEPLOYED -> versions() + " currently deployed to ";
            case RELEASED -> versions() + " released and supported in ";
            case ENVIRONMENT -> (consumer == null ? "a consumer" : consumer) + " version in environment " + name;
        };
    }

    private String versions() {
        return consumer == null ? "consumer version(s)" : "version(s) of " + consumer;
    }

    private String fallback(String what, String how) {
        return wanted == null ? "" : " (fallback " + what + " used as no pact was found " + how + " '" + wanted + "')";
    }

    boolean isListedTogether() {
        return kind == Kind.DEPLOYED || kind == Kind.RELEASED;
    }
}
