package dev.contract.core.build;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the test processes of one run of the build from those of another.
 *
 * @param id of the run
 * @param isKnown true if all processes of the run have this id; false if it stands for this process alone
 * @param isWhole true if a method that runs is run with all its invocations, and a class with all its methods
 */
public record BuildRun(String id, boolean isKnown, boolean isWhole) {

    /** The system reckons when a process started, from a clock that may be set. */
    private static final Duration JITTER = Duration.ofSeconds(5);

    private static final String PROCESS = "process ";

    /** What the process was given, as by {@link System#getProperty}. */
    @FunctionalInterface
    public interface Properties {

        @Nullable String get(String name);
    }

    /** The run with this id; if it is null, what is known of the process says which. */
    public static BuildRun of(@Nullable String id, Properties properties) {
        boolean ofMaven = properties.get("surefire.real.class.path") != null
                || properties.get("surefire.test.class.path") != null;
        // Maven hands on which tests it was asked for; Gradle and IDEs do not
        boolean whole =
                ofMaven && isOfWholeClasses(properties.get("test")) && isOfWholeClasses(properties.get("it.test"));
        if (id != null) {
            return new BuildRun(id, true, whole);
        }
        ProcessHandle self = ProcessHandle.current();
        return ofMaven
                ? maven(self)
                        .map(maven -> new BuildRun(id(maven), true, whole))
                        .orElse(new BuildRun(id(self), false, whole))
                : new BuildRun(id(self), false, false);
    }

    private static boolean isOfWholeClasses(@Nullable String selection) {
        return selection == null || !(selection.contains("#") || selection.contains("["));
    }

    /**
     * The Maven that started a process, so that its forks share it. Other parents, such as the daemon of Gradle or an
     * IDE, outlive many builds: there every process is a run of its own.
     */
    private static Optional<ProcessHandle> maven(ProcessHandle fork) {
        Optional<ProcessHandle> maven = fork.parent();
        while (maven.isPresent() && !isJava(maven.get())) {
            maven = maven.get().parent(); // a shell stands between them
        }
        return maven;
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.matches("(?i).*[/\\\\]javaw?(\\.exe)?"))
                .orElse(false);
    }

    private static String id(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return PROCESS + process.pid() + " " + start;
    }

    /** True if this is the same run. */
    public boolean is(String other) {
        if (!id.startsWith(PROCESS) || !other.startsWith(PROCESS)) {
            return id.equals(other);
        }
        String[] mine = id.split(" ");
        String[] others = other.split(" ");
        Duration apart = Duration.between(Instant.parse(mine[2]), Instant.parse(others[2]));
        return mine[1].equals(others[1]) && apart.abs().compareTo(JITTER) <= 0;
    }
}
