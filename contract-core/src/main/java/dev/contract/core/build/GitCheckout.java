package dev.contract.core.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks git what is checked out; knows nothing where there is no git or no repository. */
final class GitCheckout {

    private static final int SECONDS = 10;

    private GitCheckout() {}

    /** A checkout with changes is no commit: what is verified there is something that nobody else has. */
    static BuildOrigin origin(Path directory) {
        String commit = head(directory);
        if (commit == null) {
            return BuildOrigin.UNKNOWN;
        }
        String branch = branch(directory);
        String changes = git(directory, "status", "--porcelain", "--untracked-files=no");
        return changes == null || !changes.isEmpty()
                ? new BuildOrigin(branch, null, null, "git, whose checkout has changes that are not committed")
                : new BuildOrigin(branch, commit, null, "git");
    }

    /** The commit that is checked out, with changes or without. */
    static @Nullable String head(Path directory) {
        return git(directory, "rev-parse", "--verify", "-q", "HEAD");
    }

    static @Nullable String branch(Path directory) {
        return git(directory, "symbolic-ref", "--short", "-q", "HEAD");
    }

    private static @Nullable String git(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toAbsolutePath().toFile()) // "" is no directory to start in
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? out.strip() : null;
        } catch (IOException noGit) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
