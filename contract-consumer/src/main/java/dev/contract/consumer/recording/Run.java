package dev.contract.consumer.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the test processes of one run of the build from those of another.
 *
 * @param id of the run
 * @param isKnown true if all processes of the run have this id; false if it stands for this process alone
 */
record Run(String id, boolean isKnown) {

    /** The system reckons when a process started, from a clock that may be set. */
    private static final Duration JITTER = Duration.ofSeconds(5);

    private static final String PROCESS = "process ";

    static Run named(String id) {
        return new Run(id, true);
    }

    /**
     * The Maven that started this process, so that its forks share it. Other parents, such as the daemon of Gradle or an
     * IDE, outlive many builds: there every process is a run of its own.
     */
    static Run ofThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        boolean ofMaven = System.getProperty("surefire.real.class.path") != null
                || System.getProperty("surefire.test.class.path") != null;
        if (ofMaven) {
            Optional<ProcessHandle> maven = self.parent();
            while (maven.isPresent() && !isJava(maven.get())) {
                maven = maven.get().parent(); // a shell stands between them
            }
            if (maven.isPresent()) {
                return new Run(id(maven.get()), true);
            }
        }
        return new Run(id(self), false);
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
    boolean is(String other) {
        if (!id.startsWith(PROCESS) || !other.startsWith(PROCESS)) {
            return id.equals(other);
        }
        String[] mine = id.split(" ");
        String[] others = other.split(" ");
        Duration apart = Duration.between(Instant.parse(mine[2]), Instant.parse(others[2]));
        return mine[1].equals(others[1]) && apart.abs().compareTo(JITTER) <= 0;
    }
}
