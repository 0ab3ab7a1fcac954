package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zip holds what is needed, and it starts from wherever it is unpacked. */
class InstallationIT {

    @TempDir
    Path directory;

    private static Executable standard() {
        return Executable.standard().with("CONTRACT_ARCHIVE", "off");
    }

    private static void starts(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("contract ").contains(" on Java ").hasLineCount(1);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void zipHoldsExecutablesAndJars() throws IOException {
        Path zip = Executable.BUILT.resolveSibling("contract.zip");
        String top = "contract-" + Version.number();
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> all = Files.list(files.getPath("/"));
                Stream<Path> bin = Files.list(files.getPath(top, "bin"));
                Stream<Path> lib = Files.list(files.getPath(top, "lib"));
                Stream<Path> broker = Files.list(files.getPath(top, "lib/broker"))) {
            assertThat(all).as("nothing is strewn about").hasSize(1);
            assertThat(bin)
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(Files.getPosixFilePermissions(each))
                            .contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
            assertThat(lib.map(Path::toString).filter(each -> each.endsWith(".jar")))
                    .hasSizeLessThan(20)
                    .anyMatch(each -> each.contains("contract-cli"))
                    .anyMatch(each -> each.contains("picocli"));
            assertThat(broker).anyMatch(each -> each.toString().contains("sqlite"));
            assertThat(files.getPath(top, "LICENSE")).isNotEmptyFile();
            for (String part : List.of("build", "broker.classes", "command.classes")) {
                assertThat(files.getPath(top, "lib/start", part)).isNotEmptyFile();
            }
        }
    }

    @Test
    void directoryHoldsNoJarTwice() throws IOException {
        assertThat(Executable.BUILT.resolve("lib").toFile().list((lib, name) -> name.endsWith(".jar")))
                .hasSizeLessThan(20);
    }

    @Test
    void pathMayHaveBlanksAndSigns() throws IOException {
        starts(Executable.installed(directory.resolve("my tools & 'more' *")).run("--version"));
    }

    /** Java 17 takes only its own classes from an archive if there are blanks in the class path. */
    @Test
    void archiveMayBeOnPathWithSigns() throws IOException {
        Executable contract = Executable.installed(directory.resolve("more'*&$x"));
        starts(contract.with("CONTRACT_ARCHIVE", "wait").run("--version"));
        Run run = contract.with("CONTRACT_JAVA_OPTS", "-Xlog:class+load").run("--version");
        assertThat(run.out()).contains("picocli.CommandLine source: shared objects file");
    }

    @Test
    void colonInThePathIsExplained() throws IOException {
        Run run = Executable.installed(directory.resolve("a:b")).run("--version");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("with a colon", "Install it in another directory.")
                .hasLineCount(2);
    }

    @Test
    void linksMayLeadToIt() throws IOException {
        Path absolute = Files.createSymbolicLink(
                directory.resolve("absolute"), standard().script());
        Path relative = Files.createSymbolicLink(directory.resolve("relative"), Path.of("absolute"));
        starts(standard().run(List.of(relative.toString()), "--version"));
        starts(standard().run(List.of("sh", "-c", "cd '" + directory + "' && CDPATH=/ sh relative --version")));
        starts(standard().run(List.of(absolute.toString()), "--version"));
    }

    @Test
    void pathWithoutJavaIsExplained() {
        Executable none = standard().with("JAVA_HOME", "/absent").with("PATH", directory.toString());
        Run run = none.run(List.of("/bin/sh", standard().script().toString()), "--version");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("there is no Java", "Install Java 17 or newer")
                .hasLineCount(2);
    }

    /** Sets the version, which Java does not let itself be told, and starts. */
    static final class Pretending {

        private Pretending() {}

        public static void main(String[] args) throws Exception {
            System.setProperty("java.specification.version", args[0]);
            Start.main(new String[] {"--version"});
        }
    }

    private static Run onJava(String version) {
        String classPath = String.join(
                File.pathSeparator,
                standard().home() + "/lib/*",
                Path.of("target/test-classes").toString());
        return standard().run(List.of("java", "-cp", classPath, Pretending.class.getName()), version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "11", "16"})
    void oldJavaIsExplained(String version) {
        Run run = onJava(version);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("needs Java 17 or newer, but this is Java " + version)
                .hasLineCount(2);
    }

    @Test
    void newJavaIsFine() {
        starts(onJava("17"));
        starts(onJava("100"));
    }

    @Test
    void classThatTellsIsForJava8() throws IOException {
        byte[] start = Files.readAllBytes(Path.of("target/classes/dev/contract/cli/Start.class"));
        assertThat(start[7]).isEqualTo((byte) 52);
    }

    @Test
    void exitCodeAndArgumentsArePassedOn() {
        Run run = standard().run("publish", "no such file", "-a", "1", "-b", "http://127.0.0.1:1");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'no such file'");
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_TOOL_OPTIONS, -XX:+UseG1GC",
        "_JAVA_OPTIONS, -XX:+UseParallelGC",
        "_JAVA_OPTIONS, -XX:TieredStopAtLevel=4",
        "CONTRACT_JAVA_OPTS, -XX:TieredStopAtLevel=4 -XX:+UseSerialGC"
    })
    void optionsOfOthersGoBeforeOurs(String variable, String options) {
        Run run = Executable.standard().with(variable, options).run("--version");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("contract ");
    }

    @Test
    void optionsThatJavaRefusesAreNoAnswer() {
        Run run = standard().with("CONTRACT_JAVA_OPTS", "-Xnonsense").run("--version");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("Java does not start with CONTRACT_JAVA_OPTS, which is '-Xnonsense'.")
                .hasLineCount(2);
    }

    @Test
    void commandMayStandBehindOurOptions() {
        Run run = standard().run("--verbose", "broker", "--port", "x");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--port: a number from 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", ""})
    void namesNeedNoLocale(String locale) {
        Run run = standard().with("LC_ALL", locale).with("LANG", "C").run("lint", "größe.json");
        assertThat(run.err()).contains("'größe.json'");
    }

    @Test
    void missingJarIsToldInWords() throws IOException {
        Executable contract = Executable.installed(directory.resolve("broken")).with("CONTRACT_ARCHIVE", "off");
        try (Stream<Path> jars = Files.list(contract.home().resolve("lib"))) {
            Files.delete(jars.filter(each -> each.toString().contains("contract-core"))
                    .findFirst()
                    .orElseThrow());
        }
        Run run = contract.run("can-i-deploy", "-a", "x", "-e", "1", "-b", "http://127.0.0.1:1");
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err())
                .startsWith("Internal error: ")
                .contains("Is the installation whole?")
                .hasLineCount(2);
    }

    @Test
    void windowsScriptStartsTheSame() throws IOException {
        assertThat(standard().home().resolve("bin/contract.cmd"))
                .content()
                .contains("dev.contract.cli.Start %*", "exit /b %ERRORLEVEL%", "\r\n");
    }
}
