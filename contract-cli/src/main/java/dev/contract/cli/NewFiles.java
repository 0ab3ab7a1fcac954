package dev.contract.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that are written beside their places first and moved when all of them are whole. */
final class NewFiles {

    private final Path target;
    private final boolean isDirectory;
    private final Map<Path, Path> whole = new LinkedHashMap<>();

    private NewFiles(Path target, boolean isDirectory) {
        this.target = target;
        this.isDirectory = isDirectory;
    }

    /** Files in a directory, which is made if need be, or the one file itself. */
    static NewFiles below(String target, boolean severalFiles) throws UsageException {
        try {
            Path path = Path.of(target);
            if (severalFiles && Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageException("'%s' is a file: a directory is written into a directory.".formatted(target));
            }
            return new NewFiles(path, severalFiles || Files.isDirectory(path));
        } catch (InvalidPathException wrong) {
            throw new UsageException("'%s' is no path.".formatted(target));
        }
    }

    void add(Path source, String text) throws UsageException {
        Path file = isDirectory ? target.resolve(String.valueOf(source.getFileName())) : target;
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path part = Files.createTempFile(directory, ".contract", ".part");
            whole.put(file, part);
            Files.writeString(part, text);
        } catch (IOException failed) {
            remove();
            throw failure(file, failed);
        }
    }

    /** Puts all of them into their places, which are told in order. */
    List<Path> move() throws UsageException {
        List<Path> files = new ArrayList<>(whole.keySet());
        for (Path file : files) {
            try {
                Files.move(whole.get(file), file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failed) {
                remove();
                throw failure(file, failed);
            }
        }
        return files;
    }

    private void remove() {
        whole.values().forEach(part -> part.toFile().delete());
    }

    private static UsageException failure(Path file, IOException failed) {
        String why = failed instanceof AccessDeniedException ? "access is denied" : failed.toString();
        return new UsageException("%s cannot be written: %s".formatted(file, why));
    }
}
