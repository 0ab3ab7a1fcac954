package dev.contract.cli;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds contracts in files, directories and by patterns, and reads all of them before anything is done with one. */
final class ContractFiles {

    private ContractFiles() {}

    /** A contract and the exact bytes of its file. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are what is published
    record ContractFile(Path file, byte[] content, Contract contract) {}

    static List<ContractFile> read(List<String> places) throws UsageException, ContractFormatException {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (String place : places) {
            files(place).forEach(file -> files.putIfAbsent(real(file), file));
        }
        List<ContractFile> contracts = new ArrayList<>();
        for (Path file : files.values()) {
            contracts.add(read(file));
        }
        return contracts;
    }

    /** What it is by whatever links; itself where that cannot be told. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreadable) {
            return file;
        }
    }

    private static ContractFile read(Path file) throws UsageException, ContractFormatException {
        try {
            byte[] content = Files.readAllBytes(file);
            return new ContractFile(file, content, ContractReader.read(file.toString(), content));
        } catch (IOException unreadable) {
            throw new UsageException("%s cannot be read: %s".formatted(file, unreadable));
        } catch (OutOfMemoryError tooLarge) {
            throw new UsageException(
                    "%s is too large for the memory that there is.%nIs it a contract? CONTRACT_JAVA_OPTS=-Xmx2g gives more memory."
                            .formatted(file));
        }
    }

    /** The contract in one file. */
    static ContractFile one(String place) throws UsageException, ContractFormatException {
        List<Path> named = FilePattern.isPattern(place) ? named(place, "contract") : List.of(path(place));
        if (named.size() > 1) {
            throw new UsageException(
                    "'%s' fits %d files, but one is meant: %s.".formatted(place, named.size(), named.subList(0, 2)));
        }
        Path path = named.get(0);
        if (Files.isDirectory(path)) {
            throw new UsageException("'%s' is a directory: give the file of a contract.".formatted(place));
        }
        if (!Files.isRegularFile(path)) {
            throw new UsageException("There is no file '%s'.".formatted(place));
        }
        return read(path);
    }

    private static List<Path> files(String place) throws UsageException {
        List<Path> files = find(place, "contract");
        if (files.isEmpty()) {
            String below = below(place);
            throw new UsageException("There is no contract (*.json) in '%s'.\n%s"
                    .formatted(place, below == null ? "Have the consumer's tests run and passed?" : below));
        }
        return files;
    }

    /** A sentence about the files in directories below one; null if there are none. */
    static @Nullable String below(String directory) throws UsageException {
        String pattern = directory.replaceFirst("/*$", "/**/*.json");
        boolean deeper = !FilePattern.isPattern(directory)
                && Files.isDirectory(path(directory))
                && !FilePattern.find(pattern).isEmpty();
        return deeper ? "There are files below it: '" + pattern + "' means these." : null;
    }

    /**
     * The files that a place means: itself, or what a pattern fits, in which two asterisks before a slash stand for any
     * directories; of a directory its {@code *.json} without those below it.
     *
     * @param what it should be, for whom there is nothing
     */
    static List<Path> find(String place, String what) throws UsageException {
        List<Path> files = new ArrayList<>();
        for (Path path : named(place, what)) {
            files.addAll(Files.isDirectory(path) ? in(path) : List.of(path));
        }
        return files;
    }

    /** A file or a directory, or all that a pattern fits; at least one. */
    static List<Path> named(String place, String what) throws UsageException {
        Path path = pathOrNull(place);
        if (path != null && Files.exists(path)) {
            return List.of(path);
        }
        if (!FilePattern.isPattern(place)) {
            throw new UsageException("There is no file or directory '%s'.".formatted(place));
        }
        List<Path> paths = FilePattern.find(place);
        if (paths.isEmpty()) {
            throw new UsageException("'%s' fits no %s.\nCheck the pattern, and the directory in which it is used."
                    .formatted(place, what));
        }
        return paths;
    }

    private static List<Path> in(Path directory) throws UsageException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(
                            child -> child.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                    .filter(child ->
                            Files.isRegularFile(child) || !Files.exists(child)) // a broken link is told, not left out
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UsageException("The directory %s cannot be read: %s".formatted(directory, unreadable));
        }
    }

    static Path path(String place) throws UsageException {
        Path path = pathOrNull(place);
        if (path == null) {
            throw new UsageException("'%s' is no path.".formatted(place));
        }
        return path;
    }

    private static @Nullable Path pathOrNull(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException wrong) {
            return null;
        }
    }
}
