package dev.contract.cli;

import dev.contract.broker.imports.ImportProgress;
import dev.contract.broker.imports.Kind;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how far an import is: in one line on a terminal, else in a line for each part that is finished. */
final class ImportLines implements ImportProgress {

    private final PrintWriter err;
    private final boolean terminal;
    private final long start = System.nanoTime();

    ImportLines(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void moved(Step step) {
        String place = "%s %d of %d".formatted(step.what(), step.done(), step.total());
        String counts = Stream.of(Kind.VERSIONS, Kind.CONTRACTS, Kind.RESULTS)
                .map(kind -> step.copied().getOrDefault(kind, 0L) + " " + kind.word())
                .collect(Collectors.joining(", "));
        if (terminal) {
            err.print("\r\u001b[K" + place + ", new: " + counts + ", " + seconds() + " s");
            err.flush();
        } else {
            err.println(place + ", " + seconds() + " s: " + step.finished());
        }
    }

    /** The line makes room for what comes. */
    void end() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
