package dev.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this module brings onto the test class path of a consumer, our own code included. */
class ClassPathTest {

    private static final long MEGABYTE = 1_000_000;

    @Test
    void fewAndSmallJarsAreBrought() throws IOException {
        String classPath =
                Files.readString(Path.of("target/class-path-of-users")).strip();
        List<Path> jars = Stream.concat(Stream.of("target/classes"), Stream.of(classPath.split(File.pathSeparator)))
                .map(Path::of)
                .toList();
        assertThat(jars).hasSizeBetween(3, 8);
        assertThat(jars.stream().mapToLong(ClassPathTest::size).sum()).isBetween(MEGABYTE, 4 * MEGABYTE);
    }

    /** A jar, or the folder of classes that will be one. */
    private static long size(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
