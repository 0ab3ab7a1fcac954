package dev.contract.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are written beside their places first and moved when all of them are whole. */
final class NewFiles {

    private final Path target;
    private final boolean isDirectory;
    private final List<NewFile> files = new ArrayList<>();

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
            files.add(NewFile.of(file, text));
        } catch (IOException failed) {
            throw failure(file, failed);
        }
    }

    /** Puts all of them into their places, which are told in order. */
    List<Path> move() throws UsageException {
        for (NewFile file : files) {
            try {
                file.move();
            } catch (IOException failed) {
                throw failure(file.file(), failed);
            }
        }
        return files.stream().map(NewFile::file).toList();
    }

    private UsageException failure(Path file, IOException failed) {
        files.forEach(NewFile::remove);
        return new UsageException(
                "%s cannot be written: %s.\nSay with -f where else it is to be written.".formatted(file, why(failed)));
    }

    private static String why(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failed instanceof NoSuchFileException missing) {
            return "no file can be made in " + Path.of(missing.getFile()).getParent();
        }
        if (failed instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is no directory";
        }
        String reason = failed instanceof FileSystemException known ? known.getReason() : failed.getMessage();
        return reason == null ? failed.toString() : reason;
    }
}
