package dev.contract.core.build;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is being built.
 *
 * @param branch of the repository; null if it is not known, as for a tag
 * @param commit its whole hash; null if it is not known
 * @param buildUrl a page about the build; null outside of a build server
 * @param source who says so, for people
 */
public record BuildOrigin(
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String buildUrl,
        String source) {

    /** Nothing is known. */
    public static final BuildOrigin UNKNOWN = new BuildOrigin(null, null, null, "git or a build server");

    /** What the build server says in its variables or, where there is none, the git checkout of a directory. */
    public static BuildOrigin detect(Map<String, String> environment, Path directory) {
        for (BuildServer server : BuildServer.values()) {
            if (server.isHere(environment)) {
                return server.origin(environment);
            }
        }
        return GitCheckout.origin(directory);
    }
}
