package dev.contract.provider.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contract files of a directory, in the order of their names. */
record DirectorySource(Path directory) implements ContractSource {

    @Override
    public void search(Search search) throws ContractSourceException {
        for (Path file : files()) {
            new FileSource(file).search(search);
        }
    }

    private List<Path> files() throws ContractSourceException {
        if (!Files.isDirectory(directory)) {
            throw new ContractSourceException(
                    "There is no directory " + directory.toAbsolutePath().normalize()
                            + " to read contracts from: check the path and that the consumers' tests have run");
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new ContractSourceException(
                    "The directory " + directory + " cannot be read: " + unreadable, unreadable);
        }
    }

    @Override
    public String toString() {
        return "directory " + directory.toAbsolutePath().normalize();
    }
}
