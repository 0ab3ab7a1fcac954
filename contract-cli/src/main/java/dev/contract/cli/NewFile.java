package dev.contract.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is whole, but not yet in its place.
 *
 * @param file its place as it was named
 * @param target the same with links followed
 * @param part the file, beside its place; null where the place is a pipe or a device, which cannot be replaced
 */
record NewFile(Path file, Path target, @Nullable Path part, String text) {

    static NewFile of(Path file, String text) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new NewFile(file, file, null, text);
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path directory = target.resolveSibling("");
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        Path part = directory.resolve(".contract" + UUID.randomUUID() + ".part");
        NewFile whole = new NewFile(file, target, part, text);
        try {
            Files.writeString(part, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException failed) {
            whole.remove();
            throw failed;
        }
        return whole;
    }

    void move() throws IOException {
        if (part == null) {
            Files.writeString(target, text);
        } else {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void remove() {
        if (part != null) {
            part.toFile().delete();
        }
    }
}
