package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of classes makes a command faster, and changes nothing else, whatever state it is in. */
class StartArchiveIT {

    private static final String[] COMMAND = {"can-i-deploy", "-a", "x", "-e", "1", "-b", "http://127.0.0.1:1"};

    @TempDir
    Path directory;

    private Executable contract;

    @BeforeEach
    void install() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        contract = Executable.installed(directory.resolve("contract"))
                .with("XDG_CACHE_HOME", directory.resolve("cache").toString());
    }

    private Path start() {
        return contract.home().resolve("lib/start");
    }

    private void says(Run run) {
        assertThat(run).isEqualTo(contract.with("CONTRACT_ARCHIVE", "off").run(COMMAND));
        assertThat(run.exitCode()).isEqualTo(ExitCode.BROKER);
    }

    private Run waiting() {
        return contract.with("CONTRACT_ARCHIVE", "wait").run(COMMAND);
    }

    private List<Path> archives() throws IOException {
        return files(start()).filter(each -> each.toString().contains(".jsa")).toList();
    }

    private static Stream<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        }
    }

    private Path archive() throws IOException {
        says(waiting());
        assertThat(archives())
                .singleElement()
                .satisfies(whole -> assertThat(whole).isNotEmptyFile());
        return archives().get(0);
    }

    @Test
    void missingOneIsMadeInTheBackground() throws Exception {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            start().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            says(contract.run(COMMAND));
            while (archives().stream().noneMatch(each -> each.toString().endsWith(".jsa"))) {
                WatchKey key = watch.poll(1, TimeUnit.MINUTES);
                assertThat(key).as("an archive").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
        says(contract.run(COMMAND));
    }

    @Test
    void oneThatIsBeingMadeIsWaitedFor() throws Exception {
        says(contract.run(COMMAND));
        says(waiting());
        assertThat(archives()).anyMatch(each -> each.toString().endsWith(".jsa"));
    }

    @Test
    void optionsOfOthersDoNotHinderIt() throws Exception {
        contract.with("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC")
                .with("CONTRACT_ARCHIVE", "wait")
                .run(COMMAND);
        assertThat(archives())
                .singleElement()
                .satisfies(whole -> assertThat(whole).isNotEmptyFile());
    }

    @Test
    void itIsUsed() throws IOException {
        archive();
        Run run = contract.with("CONTRACT_JAVA_OPTS", "-Xlog:class+load").run(COMMAND);
        assertThat(run.out()).contains("picocli.CommandLine source: shared objects file");
    }

    /** To open all jars for one that is missing takes a tenth of a second. */
    @Test
    void noClassIsMissing() throws IOException {
        archive();
        Run run = contract.with("CONTRACT_JAVA_OPTS", "-Xlog:class+load").run(COMMAND);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BROKER);
        assertThat(run.out()).contains("shared objects file").doesNotContain("source: file:");
    }

    @Test
    void garbageIsIgnoredOnceAndReplaced() throws IOException {
        Path archive = archive();
        Files.delete(archive);
        Files.writeString(archive, "garbage ".repeat(1000));
        says(contract.run(COMMAND));
        assertThat(archives()).isEmpty();
        archive();
    }

    @Test
    void oneOfOtherJarsIsIgnoredAndReplaced() throws IOException {
        archive();
        Path jar = files(contract.home().resolve("lib"))
                .filter(each -> each.toString().contains("picocli"))
                .findFirst()
                .orElseThrow();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        says(contract.run(COMMAND));
        assertThat(archives()).isEmpty();
    }

    @Test
    void oneThatCouldNotBeMadeIsNotTriedAgain() throws IOException {
        // the disk is full at 1 MB
        List<String> limited = List.of(
                "sh",
                "-c",
                "ulimit -f 2048; exec \"$0\" \"$@\"",
                contract.script().toString());
        says(contract.with("CONTRACT_ARCHIVE", "wait").run(limited, COMMAND));
        assertThat(archives())
                .singleElement()
                .satisfies(marker -> assertThat(marker).isEmptyFile());
        says(waiting());
        assertThat(archives())
                .singleElement()
                .satisfies(marker -> assertThat(marker).isEmptyFile());
    }

    @Test
    void firstStartsAtOnceDoNotMeet() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(contract.with("CONTRACT_ARCHIVE", "wait")
                    .start(List.of(contract.script().toString()), COMMAND));
        }
        for (Process each : all) {
            says(Executable.ended(each));
        }
        assertThat(archives())
                .singleElement()
                .satisfies(whole -> assertThat(whole).isNotEmptyFile());
    }

    @Test
    void whoMayNotWriteThereHasOneOfTheirOwn() throws IOException {
        Files.setPosixFilePermissions(start(), PosixFilePermissions.fromString("r-xr-xr-x"));
        Path cache = Files.createDirectory(directory.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        says(contract.with("CONTRACT_ARCHIVE", "wait").run(asNobody(), COMMAND));
        assertThat(archives()).isEmpty();
        assertThat(files(cache.resolve("contract")))
                .singleElement()
                .satisfies(own -> assertThat(own).isNotEmptyFile());
    }

    @Test
    void whoMayWriteNowhereHasNone() {
        Executable without = contract.with("XDG_CACHE_HOME", "/proc/none").with("CONTRACT_ARCHIVE", "wait");
        assertThat(start().toFile().setWritable(false)).isTrue();
        says(without.run(asNobody(), COMMAND));
    }

    /** Nothing is forbidden to root. */
    private List<String> asNobody() {
        String script = contract.script().toString();
        return System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--reuid=65534", "--clear-groups", script)
                : List.of(script);
    }
}
