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
 */
public record BuildRun(String id, boolean isKnown, Extent extent) {

    /** The system reckons when a process started, from a clock that may be set. */
    private static final Duration JITTER = Duration.ofSeconds(5);

    private static final String PROCESS = "process ";
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    /** How much of the tests runs. */
    public enum Extent {
        /** Of a method perhaps only some invocations, or nobody can tell. */
        PARTS,
        /** A method that runs is run with all its invocations, but its class perhaps in part. */
        WHOLE_METHODS,
        /** All that there is. */
        EVERYTHING
    }

    /** What the process was given, as by {@link System#getProperty}. */
    @FunctionalInterface
    public interface Properties {

        @Nullable String get(String name);
    }

    /** The run with this id; if it is null, what is known of the process says which. */
    public static BuildRun of(@Nullable String id, Properties properties) {
        boolean ofMaven = properties.get("surefire.real.class.path") != null
                || properties.get("surefire.test.class.path") != null;
        Extent extent = ofMaven ? extent(properties) : Extent.PARTS;
        if (id != null) {
            return new BuildRun(id, true, extent);
        }
        ProcessHandle self = ProcessHandle.current();
        if (!ofMaven) {
            return new BuildRun(id(self), false, extent);
        }
        boolean isMaven = given(properties, "sun.java.command").startsWith(MAVEN); // which forks no tests
        return (isMaven ? Optional.of(self) : maven(self))
                .map(maven -> new BuildRun(id(maven), true, extent))
                .orElse(new BuildRun(id(self), false, extent));
    }

    /** Maven hands on which tests it was asked for; Gradle and IDEs do not. */
    private static Extent extent(Properties properties) {
        String selected = given(properties, "test") + given(properties, "it.test");
        if (selected.contains("#") || selected.contains("[")) {
            return Extent.PARTS;
        }
        String tags = given(properties, "groups") + given(properties, "excludedGroups");
        return selected.isEmpty() && tags.isEmpty() ? Extent.EVERYTHING : Extent.WHOLE_METHODS;
    }

    private static String given(Properties properties, String name) {
        String value = properties.get(name);
        return value == null ? "" : value.strip();
    }

    /**
     * The Maven that started a process, so that its forks share it. Other parents, such as the daemon of Gradle or of Maven
     * or an IDE, outlive many builds: there every process is a run of its own.
     */
    private static Optional<ProcessHandle> maven(ProcessHandle fork) {
        Optional<ProcessHandle> maven = fork.parent();
        while (maven.isPresent() && !isJava(maven.get())) {
            maven = maven.get().parent(); // a shell stands between them
        }
        return maven.filter(process -> !isDaemon(process));
    }

    private static boolean isDaemon(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("mvnd");
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
