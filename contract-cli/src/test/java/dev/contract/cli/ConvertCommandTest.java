package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contract.core.format.ContractReader;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** contract convert, for a file and for a directory. */
class ConvertCommandTest {

    private static final String HTTP = "'request': {'path': '/'}, 'response': {'status': 200}";

    @TempDir
    Path directory;

    private Path file(String name, String interaction) throws IOException {
        String json = """
                {'consumer': {'name': 'cart'}, 'provider': {'name': 'inventory'},
                 'interactions': [{'description': 'd', %s}], 'metadata': {'pactSpecification': {'version': '4.0'}}}
                """.formatted(interaction).replace('\'', '"');
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, json);
    }

    private static SpecVersion version(byte[] contract) throws Exception {
        return ContractReader.version("converted", contract);
    }

    @Test
    void contractIsPrintedAndLossesAreToldBeside() throws Exception {
        Path file = file("a.json", "'key': 'k', 'pending': true, " + HTTP);
        Run run = Run.of("convert", file.toString(), "--to", "3");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(version(run.out().getBytes(StandardCharsets.UTF_8))).isEqualTo(SpecVersion.V3);
        assertThat(run.err().lines())
                .containsExactly(
                        file + ": d: lost: the key k",
                        file + ": d: lost: that it is pending (failures will break builds)");
    }

    @Test
    void patternStandsForItsFiles() throws Exception {
        file("a/one.json", HTTP);
        file("b/two.json", HTTP);
        Path out = directory.resolve("out");
        String pattern = directory + "/*/*.json";
        assertThat(Run.of("convert", pattern, "--to", "3").err()).contains("stands for files");
        assertThat(Run.of("convert", pattern, "--to", "3", "-f", out.toString()).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(names(out)).containsExactly("one.json", "two.json");
        file("c/one.json", HTTP);
        Run same = Run.of("convert", directory + "/[abc]/*.json", "--to", "3", "-f", out.toString());
        assertThat(same.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(same.err()).contains("one.json would be written to one file");
    }

    @Test
    void directoryIsConvertedIntoAnother() throws Exception {
        file("in/a.json", HTTP);
        file("in/b.json", "'key': 'k', " + HTTP);
        Path out = directory.resolve("out/of/it");
        Run run =
                Run.of("convert", directory.resolve("in").toString(), "--to", "2", "-f", out.toString(), "-o", "json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(names(out)).containsExactly("a.json", "b.json");
        assertThat(version(Files.readAllBytes(out.resolve("b.json")))).isEqualTo(SpecVersion.V2);
        JsonObject json = WithBroker.parse(run.out());
        assertThat(((JsonObject) json.items("contracts").get(1)).items("losses"))
                .hasToString("[\"d: lost: the key k\"]");
    }

    /** A file may be replaced by what it is converted into. */
    @Test
    void fileIsWrittenWhereItIsWanted() throws Exception {
        Path file = file("in/a.json", HTTP);
        Run run = Run.of("convert", file.toString(), "--to", "2.0.0", "-f", file.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo("Written as 2.0.0: " + file + "\n");
        assertThat(version(Files.readAllBytes(file))).isEqualTo(SpecVersion.V2);
        assertThat(names(file.getParent())).containsExactly("a.json");
    }

    @Test
    void nothingIsWrittenIfOneIsRefused() throws Exception {
        file("in/a.json", HTTP);
        file("in/b.json", "'type': 'Asynchronous/Messages'");
        Path out = directory.resolve("out");
        Run run = Run.of("convert", directory.resolve("in").toString(), "--to", "2", "-f", out.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("b.json: ", "knows no messages", "Nothing was written.");
        assertThat(out).doesNotExist();
    }

    @Test
    void mistakesAreToldInWords() throws Exception {
        String file = file("in/a.json", HTTP).toString();
        String in = directory.resolve("in").toString();
        assertThat(refused("convert", file)).contains("--to");
        assertThat(refused("convert", file, "--to", "5")).contains("as 2, 3 or 4, not as '5'");
        assertThat(refused("convert", in, "--to", "3")).contains("say with -f into which directory");
        assertThat(refused("convert", in, "--to", "3", "-f", file)).contains("is a file");
        assertThat(refused("convert", "absent.json", "--to", "3")).contains("There is no file or directory");
        assertThat(refused("convert", file, "--to", "3", "-f", file + "/x/y.json"))
                .contains("cannot be written");
        assertThat(names(directory.resolve("in"))).containsExactly("a.json");
    }

    @Test
    void othersMayReadWhatIsWritten() throws Exception {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        Path written = written(directory.resolve("b.json"));
        Path plain = Files.writeString(directory.resolve("plain"), "");
        assertThat(Files.getPosixFilePermissions(written)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void linksAreFollowed() throws Exception {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path real = Files.writeString(elsewhere.resolve("real.json"), "before");
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), real);
        Path directories = Files.createSymbolicLink(directory.resolve("out"), elsewhere);
        written(link);
        written(directories.resolve("b.json"));
        assertThat(link).isSymbolicLink();
        assertThat(version(Files.readAllBytes(real))).isEqualTo(SpecVersion.V2);
        assertThat(names(elsewhere)).containsExactly("b.json", "real.json");
    }

    @Test
    void pipeIsWrittenTo() throws Exception {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path read = directory.resolve("read.json");
        Process reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(read.toFile())
                .start();
        try {
            written(pipe);
            assertThat(Files.isRegularFile(pipe)).isFalse();
            reader.waitFor();
            assertThat(version(Files.readAllBytes(read))).isEqualTo(SpecVersion.V2);
        } finally {
            reader.destroy();
        }
    }

    @Test
    void whyAFileCannotBeWrittenIsToldWithWhatToDo() throws Exception {
        String file = file("in/a.json", HTTP).toString();
        String advice = "Say with -f where else it is to be written.\n";
        Files.createDirectories(directory.resolve("out/a.json"));
        String out = directory.resolve("out").toString();
        assertThat(refused("convert", file, "--to", "3", "-f", file + "/x.json"))
                .isEqualTo("Error: %1$s/x.json cannot be written: %1$s is no directory.\n".formatted(file) + advice);
        assertThat(refused("convert", file, "--to", "3", "-f", out))
                .isEqualTo("Error: %s/a.json cannot be written: it is a directory.\n".formatted(out) + advice);
        assertThat(names(directory.resolve("out"))).containsExactly("a.json");
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        assertThat(refused("convert", file, "--to", "3", "-f", "/proc/x.json"))
                .isEqualTo("Error: /proc/x.json cannot be written: no file can be made in /proc.\n" + advice);
    }

    private Path written(Path target) throws IOException {
        Run run = Run.of("convert", file("in/a.json", HTTP).toString(), "--to", "2", "-f", target.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        return target;
    }

    private static String refused(String... args) {
        Run run = Run.of(args);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
