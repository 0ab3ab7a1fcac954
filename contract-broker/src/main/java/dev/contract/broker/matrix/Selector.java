package dev.contract.broker.matrix;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which versions of a participant are meant: one, the latest, those with a name, or any. */
public record Selector(
        String participant,
        @Nullable String version,
        boolean latest,
        @Nullable String tag,
        @Nullable String branch,
        @Nullable String environment,
        boolean mainBranch) {

    public static Selector of(Map<String, String> keys) {
        return new Selector(
                keys.getOrDefault("pacticipant", ""),
                text(keys, "version"),
                "true".equals(keys.get("latest")),
                text(keys, "tag"),
                text(keys, "branch"),
                text(keys, "environment"),
                "true".equals(keys.get("mainBranch")));
    }

    public static Selector version(String participant, String version) {
        return new Selector(participant, version, false, null, null, null, false);
    }

    public static Selector any(String participant) {
        return new Selector(participant, null, false, null, null, null, false);
    }

    private static @Nullable String text(Map<String, String> keys, String key) {
        String value = keys.get(key);
        return value == null || value.isEmpty() ? null : value;
    }

    /** True if nothing but the participant is named. */
    public boolean isAny() {
        return version == null && !latest && tag == null && branch == null && environment == null && !mainBranch;
    }

    /** True if the version it means may be another one tomorrow. */
    boolean moves() {
        return version == null && (latest || tag != null || branch != null || mainBranch);
    }

    Selector of(String name) {
        return new Selector(name, version, latest, tag, branch, environment, mainBranch);
    }
}
