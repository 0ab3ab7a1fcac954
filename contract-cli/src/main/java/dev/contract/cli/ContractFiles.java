package dev.contract.cli;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds contracts in files and directories, and reads all of them before anything is done with one. */
final class ContractFiles {

    private ContractFiles() {}

    /** A contract and the exact bytes of its file. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are what is published
    record ContractFile(Path file, byte[] content, Contract contract) {}

    static List<ContractFile> read(List<String> places) throws UsageException, ContractFormatException {
        List<ContractFile> contracts = new ArrayList<>();
        for (String place : places) {
            for (Path file : files(place)) {
                contracts.add(read(file));
            }
        }
        return contracts;
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

    private static List<Path> files(String place) throws UsageException {
        Path path = path(place);
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new UsageException("There is no file or directory '%s'.".formatted(place));
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> files = children.filter(child -> child.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UsageException(
                        "There is no contract (*.json) in '%s'. Have the consumer's tests run and passed?"
                                .formatted(place));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UsageException("The directory %s cannot be read: %s".formatted(place, unreadable));
        }
    }

    private static Path path(String place) throws UsageException {
        try {
            return Path.of(place);
        } catch (InvalidPathException wrong) {
            throw new UsageException("'%s' is no path.".formatted(place));
        }
    }
}
