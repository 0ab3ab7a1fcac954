package dev.contract.broker.imports;

import dev.contract.broker.imports.ImportReport.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was copied and collects what was not; safe for use by many threads. */
final class Tally {

    private final Map<Kind, Long> copied = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> known = new EnumMap<>(Kind.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final ImportProgress progress;
    private String what = "";
    private int done;
    private int total;

    Tally(ImportProgress progress) {
        this.progress = progress;
    }

    synchronized void copied(Kind kind, long count) {
        copied.merge(kind, count, Long::sum);
    }

    synchronized void known(Kind kind, long count) {
        known.merge(kind, count, Long::sum);
    }

    /** One thing that is new, or was there before. */
    void count(Kind kind, boolean isNew) {
        copied(kind, isNew ? 1 : 0);
        known(kind, isNew ? 0 : 1);
    }

    /** Something that decisions may depend on could not be copied. */
    synchronized void problem(String thing, String reason) {
        problems.add(new Problem(thing, reason, true));
    }

    /** Something was not copied, or not as it should, that changes no decision. */
    synchronized void flaw(String thing, String reason) {
        problems.add(new Problem(thing, reason, false));
    }

    synchronized void note(String thing, String reason) {
        notes.add(new Problem(thing, reason, false));
    }

    synchronized void begin(String counted, int of) {
        what = counted;
        done = 0;
        total = of;
    }

    synchronized void finished(String one) {
        done++;
        progress.moved(new ImportProgress.Step(what, done, total, one, copied));
    }

    synchronized ImportReport report(String source) {
        return new ImportReport(source, copied, known, problems, notes);
    }
}
