package dev.contract.broker;

import dev.contract.broker.db.DatabaseUrl;
import dev.contract.broker.db.SqliteFile;
import dev.contract.broker.db.SqliteFile.InUseException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the database in a file to another one and back, together with the key of its secrets. A file is whole or not there. */
public final class Backup {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final String KEY = ".key";
    private static final String PART = ".part";

    private Backup() {}

    /** Writes a backup, whether a broker runs on the database or not; true if a key is beside it. */
    public static boolean write(String database, Path to, boolean force) throws BackupException {
        if (DatabaseUrl.isServer(database)) {
            throw new BackupException(
                    "The database is a PostgreSQL server. Back it up with\n  pg_dump --format=custom --file=" + to
                            + server(database));
        }
        Path from = DatabaseFile.path(database);
        Path copy = to.toAbsolutePath().normalize();
        requireFile(from);
        refuseSame(from, copy);
        refuseExisting(copy, force);
        if (Files.exists(Path.of(copy + "-wal"))) {
            throw new BackupException("A broker seems to run on " + copy + ", as there is " + copy
                    + "-wal: it is a database in use, and no place for a backup.");
        }
        try {
            return place(copyOf(from, copy), copyOfKey(from, copy), copy);
        } catch (IOException | SQLException failure) {
            throw new BackupException("Cannot back up " + from + " to " + copy + ": " + reason(failure), failure);
        }
    }

    /** Puts a backup in the place of a database, which is kept beside it; returns where, or null if there was none. */
    public static @Nullable Path restore(Path from, String database, boolean force) throws BackupException {
        if (DatabaseUrl.isServer(database)) {
            throw new BackupException("The database is a PostgreSQL server. Stop its brokers and restore it with\n"
                    + "  pg_restore --clean --if-exists --no-owner --single-transaction" + server(database) + " "
                    + from);
        }
        Path backup = from.toAbsolutePath().normalize();
        Path target = DatabaseFile.path(database);
        requireFile(backup);
        refuseSame(backup, target);
        refuseExisting(target, force);
        requireWhole(backup, backup);
        try {
            Path part = copyOf(backup, target);
            Path key = copyOfKey(backup, target);
            if (Files.exists(target)) {
                return replace(target, part, key);
            }
            place(part, key, target);
            return null;
        } catch (IOException | SQLException failure) {
            throw new BackupException("Cannot restore " + backup + " to " + target + ": " + reason(failure), failure);
        }
    }

    private static String server(String database) {
        try {
            DatabaseUrl url = DatabaseUrl.ofServer(database);
            return (url.user() == null ? "" : " --username=" + url.user()) + " --dbname=" + url;
        } catch (IllegalArgumentException unreadable) {
            return " --dbname=postgresql://HOST/DATABASE";
        }
    }

    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName().replaceFirst("Exception$", "") + ": " + failure.getMessage();
    }

    private static void requireFile(Path file) throws BackupException {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no database " + file + ".");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static void refuseSame(Path one, Path other) throws BackupException {
        if (one.equals(other) || isSame(one, other)) {
            throw new BackupException("The backup and the database are the same file, " + one + ".");
        }
    }

    private static void refuseExisting(Path file, boolean force) throws BackupException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupException("There is no directory " + folder + " for " + file.getFileName()
                    + ". Make it first (mkdir -p), or name another file.");
        }
        if (Files.isDirectory(file)) {
            throw new BackupException(file + " is a directory. Name a file in it.");
        }
        for (Path there : List.of(file, beside(file, KEY))) {
            if (Files.exists(there) && !force) {
                throw new BackupException(there + " exists. Name another file, or replace it with --force.");
            }
        }
    }

    private static void requireWhole(Path shown, Path file) throws BackupException {
        List<String> problems = new SqliteFile(file).problems();
        if (!problems.isEmpty()) {
            throw new BackupException(shown + " is not the whole database of a broker: " + String.join("; ", problems));
        }
    }

    private static Path beside(Path file, String suffix) {
        return Path.of(file + suffix);
    }

    /** A whole and checked copy beside the place where it shall be. */
    private static Path copyOf(Path from, Path to) throws IOException, SQLException, BackupException {
        Path part = beside(to, PART);
        Files.deleteIfExists(part); // of an attempt that was ended
        boolean whole = false;
        try {
            new SqliteFile(from).copyTo(part);
            requireWhole(from, part);
            whole = true;
            return part;
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Null if there is no key beside the database. */
    private static @Nullable Path copyOfKey(Path from, Path to) throws IOException {
        Path key = beside(from, KEY);
        if (!Files.exists(key)) {
            return null;
        }
        Path part = beside(to, KEY + PART);
        return Files.copy(key, part, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives both their names at once, as far as that is possible; true if there is a key. */
    private static boolean place(Path part, @Nullable Path key, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        if (key != null) {
            Files.move(key, beside(target, KEY), StandardCopyOption.ATOMIC_MOVE);
        }
        return key != null;
    }

    /** Under the name of the database there is always a whole one: the old one, and at once the new one. */
    private static Path replace(Path target, Path part, @Nullable Path key)
            throws IOException, SQLException, BackupException {
        Path aside =
                beside(target, ".before-" + LocalDateTime.now(Clock.systemUTC()).format(NOW));
        try (Connection lock = lockOf(target)) {
            keep(target, aside);
            keep(beside(target, KEY), beside(aside, KEY));
            for (String suffix : List.of("-wal", "-shm", "-journal")) {
                if (lock == null && Files.exists(beside(target, suffix))) {
                    Files.move(beside(target, suffix), beside(aside, suffix));
                }
            }
            place(part, key, target);
            return aside;
        } catch (InUseException inUse) {
            Files.deleteIfExists(part);
            if (key != null) {
                Files.deleteIfExists(key);
            }
            throw new BackupException(
                    target + " is in use: stop the broker that runs on it, and restore it then.", inUse);
        }
    }

    /** Null if the file is so broken that SQLite cannot open it, and so nobody else has. */
    private static @Nullable Connection lockOf(Path target) throws InUseException {
        try {
            return new SqliteFile(target).lock();
        } catch (SQLException broken) {
            return null;
        }
    }

    private static void keep(Path file, Path aside) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.createLink(aside, file);
        } catch (FileAlreadyExistsException another) {
            throw another;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
