package dev.contract.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;

/** Watches contracts in files and directories from the moment in which it is made. */
final class ContractWatch implements AutoCloseable {

    private final WatchService service;
    private final List<Path> places;

    private ContractWatch(WatchService service, List<Path> places) {
        this.service = service;
        this.places = places;
    }

    static ContractWatch of(List<Path> places) throws UsageException {
        try {
            WatchService service = FileSystems.getDefault().newWatchService();
            for (Path place : places) {
                directory(place)
                        .register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
            }
            return new ContractWatch(service, places);
        } catch (NoSuchFileException absent) {
            throw new UsageException("There is no directory '%s' to watch.".formatted(absent.getMessage()));
        } catch (IOException failed) {
            throw new UsageException("--watch: the contracts cannot be watched: " + failed);
        }
    }

    /** A file is watched in its directory, as it may be replaced. */
    private static Path directory(Path place) {
        Path parent = place.toAbsolutePath().getParent();
        return Files.isDirectory(place) || parent == null ? place : parent;
    }

    /** Runs something after each change from now on, and for those that have been. */
    void onChange(Runnable changed) {
        Thread thread = new Thread(() -> run(changed), "contract watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Runnable changed) {
        try {
            for (WatchKey key = service.take(); ; key = service.take()) {
                boolean contracts = key.pollEvents().stream().anyMatch(this::isAboutAContract);
                key.reset();
                if (contracts) {
                    changed.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException ended) {
            // nobody watches any more
        }
    }

    /** When too much has happened at once, no file is named. */
    private boolean isAboutAContract(WatchEvent<?> event) {
        return !(event.context() instanceof Path name)
                || name.toString().endsWith(".json")
                || places.stream().anyMatch(place -> name.equals(place.getFileName()));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
