package dev.contract.cli;

import dev.contract.broker.LockFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The archive of parsed classes with which the executable starts faster (class-data sharing). The start script has it
 * made in a process of its own where there is none, and uses it from then on.
 */
final class StartArchive {

    private static final String PROPERTY = "contract.archive";
    private static final String ENDING = ".jsa";
    private static final long PAUSE_MILLIS = 50;
    /** A minute: whoever takes longer is stuck. */
    private static final int MOST_PAUSES = 1_200;

    private static final Duration FORGOTTEN = Duration.ofDays(60);

    private StartArchive() {}

    /**
     * Makes the archive {@code args[0]} of this class path from the names of classes in {@code args[1]}. If another process is
     * at it, waits for it where {@code args[2]} is {@code wait}.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path archive = Path.of(args[0]);
        make(archive, Path.of(args[1]), System.getProperty("java.class.path"));
        for (int i = 0; args[2].equals("wait") && !Files.exists(archive) && i < MOST_PAUSES; i++) {
            Thread.sleep(PAUSE_MILLIS); // a lock of another process tells nobody when it ends
            make(archive, Path.of(args[1]), System.getProperty("java.class.path"));
        }
    }

    /** Whole or not at all; an empty file says that it cannot be made, so that it is not tried with each command. */
    static void make(Path archive, Path classes, String classPath) throws IOException, InterruptedException {
        Path directory = archive.toAbsolutePath().resolveSibling("");
        Files.createDirectories(directory);
        try (LockFile lock = LockFile.take(Path.of(archive + ".lock"))) {
            if (lock == null || Files.exists(archive)) {
                return;
            }
            sweep(directory);
            Path whole = Path.of(archive + ".part");
            try {
                if (dump(whole, classes, classPath) == 0 && Files.exists(whole)) {
                    try (FileChannel file = FileChannel.open(whole)) {
                        file.force(true); // Java crashes on one whose end is missing, as after a power failure
                    }
                    Files.move(whole, archive, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.createFile(archive);
                }
            } finally {
                Files.deleteIfExists(whole);
            }
        }
    }

    private static int dump(Path whole, Path classes, String classPath) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump",
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + whole,
                        "-cp",
                        classPath)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Archives of versions that are gone take 20 MB each. */
    private static void sweep(Path directory) throws IOException {
        Instant limit = Instant.now().minus(FORGOTTEN);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** An archive that Java has refused is of no use: broken, or made of other jars. The next command has it made again. */
    static void discardIfRefused() {
        String archive = System.getProperty(PROPERTY);
        if (archive == null || System.getProperty("java.vm.info", "").contains("sharing")) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(archive));
        } catch (IOException | SecurityException itStays) {
            // another user's: without it we are slower, nothing else
        }
    }
}
