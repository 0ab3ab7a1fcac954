package dev.contract.consumer.recording;

import dev.contract.core.build.ProcessLock;
import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The file of a contract and, hidden beside it, the lock and who recorded what. Many threads and processes may write. */
final class ContractFile {

    private static final String HIDDEN = ".parts";
    private static final String LEDGER = ".ledger";

    private final Path directory;
    private final String consumer;
    private final String provider;
    private final String name;

    ContractFile(Path directory, String consumer, String provider) {
        this.directory = directory.toAbsolutePath().normalize();
        this.consumer = consumer;
        this.provider = provider;
        this.name = (consumer + "-" + provider).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }

    Path path() {
        return directory.resolve(name + ".json");
    }

    /**
     * Finds out before the work is done whether there is a place to write to and nothing else in it.
     *
     * @throws IOException what is in the way, and the cure
     */
    void check() throws IOException {
        locked(() -> {
            if (!Files.exists(ledgerFile())) { // what we wrote ourselves is looked at when it is read
                read();
            }
        });
    }

    /**
     * Adds what was recorded; all of it or, if anything is wrong, nothing.
     *
     * @throws IOException what is in the way, and the cure
     */
    void add(Merge merge, List<Recorded> recorded) throws IOException {
        locked(() -> write(merge.of(read(), recorded), merge.version()));
    }

    /**
     * Takes out what no test states any more; a file in which nothing is left goes.
     *
     * @throws IOException what is in the way, and the cure
     */
    void prune(Merge merge) throws IOException {
        if (!Files.exists(ledgerFile())) {
            return; // of what others wrote nobody knows
        }
        locked(() -> {
            List<Recorded> there = read();
            List<Recorded> valid = merge.valid(there);
            if (valid.isEmpty()) {
                Files.deleteIfExists(path());
                Files.deleteIfExists(ledgerFile());
            } else if (!valid.equals(there)) {
                write(valid, versionThere(valid.get(0)));
            }
        });
    }

    /** A file that is only made smaller stays in its version, whoever wrote it. */
    private SpecVersion versionThere(Recorded first) throws IOException {
        try {
            return Files.exists(path())
                    ? ContractReader.version(path().toString(), Files.readAllBytes(path()))
                    : first.recorders().get(0).version();
        } catch (ContractFormatException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /**
     * The providers with which a consumer has contracts in a directory, without those that are known; what cannot be read is
     * left to its own tests.
     */
    static List<String> others(Path directory, String consumer, Collection<String> known) {
        List<Path> ofKnown = known.stream()
                .map(provider -> new ContractFile(directory, consumer, provider)
                        .ledgerFile()
                        .getFileName())
                .toList();
        List<String> providers = new ArrayList<>();
        try (DirectoryStream<Path> ledgers = Files.newDirectoryStream(directory.resolve(HIDDEN), "*" + LEDGER)) {
            for (Path ledger : ledgers) {
                if (!ofKnown.contains(ledger.getFileName())) {
                    provider(ledger, consumer).ifPresent(providers::add);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        return providers;
    }

    private static Optional<String> provider(Path ledger, String consumer) {
        try {
            Contract notes = ContractReader.read(ledger);
            return Optional.of(notes)
                    .filter(each -> each.consumer().equals(consumer))
                    .map(Contract::provider);
        } catch (ContractFormatException unreadable) {
            return Optional.empty();
        }
    }

    private void locked(ProcessLock.Work work) throws IOException {
        try {
            Path hidden = Files.createDirectories(directory.resolve(HIDDEN));
            Path lock = hidden.toRealPath().resolve(name + ".lock");
            ProcessLock.during(lock, work);
        } catch (IOException failed) {
            throw new IOException(
                    "The contract between %s and %s cannot be written to %s: %s"
                            .formatted(consumer, provider, path(), reason(failed)),
                    failed);
        }
    }

    private static String reason(IOException failed) {
        String cure = "Set contract.dir to a directory that can be written.";
        if (failed instanceof AccessDeniedException denied) {
            return "%s may not be written by this user. %s".formatted(denied.getFile(), cure);
        }
        if (failed instanceof FileAlreadyExistsException there) {
            return "%s is a file where a directory is needed. %s".formatted(there.getFile(), cure);
        }
        if (failed instanceof FileSystemException system) {
            return "%s: %s. %s".formatted(system.getFile(), system.getReason(), cure);
        }
        return String.valueOf(failed.getMessage());
    }

    /** What is there; nothing if this is the first time. */
    private List<Recorded> read() throws IOException {
        Ledger ledger = ledger();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path());
        } catch (NoSuchFileException missing) {
            return ledger.all();
        }
        if (ledger.describes(bytes)) {
            return ledger.all();
        }
        Contract there = contract(bytes);
        requireSamePair(there);
        return ledger.knownOf(there);
    }

    private Contract contract(byte[] bytes) throws IOException {
        try {
            return ContractReader.read(path().toString(), bytes);
        } catch (ContractFormatException broken) {
            throw new IOException(
                    "the file that is there is no contract (%s). Remove it and run again."
                            .formatted(broken.getMessage()),
                    broken);
        }
    }

    private Ledger ledger() throws IOException {
        Path file = ledgerFile();
        if (!Files.exists(file)) {
            return Ledger.EMPTY;
        }
        try {
            Contract notes = ContractReader.read(file);
            requireSamePair(notes);
            return Ledger.of(notes);
        } catch (ContractFormatException | IllegalArgumentException broken) {
            throw new IOException(
                    "the notes about it cannot be read (%s). Remove %s and run again."
                            .formatted(broken.getMessage(), file),
                    broken);
        }
    }

    private Path ledgerFile() {
        return directory.resolve(HIDDEN).resolve(name + LEDGER);
    }

    /** Different names may give the same file name. */
    private void requireSamePair(Contract there) throws IOException {
        if (!there.consumer().equals(consumer) || !there.provider().equals(provider)) {
            throw new IOException(
                    "the file holds the contract between %s and %s. Rename one of them, or set another contract.dir."
                            .formatted(there.consumer(), there.provider()));
        }
    }

    /** Should it end in between, the notes do not describe the file and the next reader takes the file's word. */
    private void write(List<Recorded> all, SpecVersion version) throws IOException {
        List<Interaction> interactions = new ArrayList<>();
        all.forEach(each -> interactions.add(each.named()));
        byte[] bytes = ContractWriter.write(new Contract(consumer, provider, interactions), version);
        byte[] ledger = Ledger.of(bytes, all).toBytes(consumer, provider);
        replace(path(), bytes);
        replace(ledgerFile(), ledger);
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        // not Files.createTempFile, whose files only their owner can read
        Path temporary = directory.resolve(HIDDEN).resolve(name + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
