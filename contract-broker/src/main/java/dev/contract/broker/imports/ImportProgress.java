package dev.contract.broker.imports;

import java.util.Map;

/** Hears how far an import is; from several threads, one after another. */
public interface ImportProgress {

    /**
     * Where the import is.
     *
     * @param what is counted: participants or integrations
     * @param finished what was finished just now, and with how much
     * @param copied how much was copied so far
     */
    record Step(String what, int done, int total, String finished, Map<Kind, Long> copied) {

        public Step {
            copied = Map.copyOf(copied);
        }
    }

    /** Nobody listens. */
    ImportProgress SILENT = step -> {};

    void moved(Step step);
}
