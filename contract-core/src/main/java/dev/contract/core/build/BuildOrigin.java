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

    /**
     * What the build server says in its variables, unless another commit is checked out: jobs are also started for one commit
     * to build another. Where there is no build server, what git says.
     */
    public static BuildOrigin detect(Map<String, String> environment, Path directory) {
        for (BuildServer server : BuildServer.values()) {
            if (server.isHere(environment)) {
                return detect(server, environment, directory);
            }
        }
        return GitCheckout.origin(directory);
    }

    private static BuildOrigin detect(BuildServer server, Map<String, String> environment, Path directory) {
        BuildOrigin said = server.origin(environment);
        String head = GitCheckout.head(directory);
        if (head == null || head.equals(said.commit())) {
            return said;
        }
        if (said.commit() == null || server.isPullRequest(environment)) {
            return new BuildOrigin(said.branch(), head, said.buildUrl(), said.source() + " and git");
        }
        String source = "git, which has another commit checked out than " + said.source() + " names";
        return new BuildOrigin(GitCheckout.branch(directory), head, said.buildUrl(), source);
    }
}
