package dev.contract.provider.report;

import dev.contract.core.report.Plain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the lines that differ and two around them. */
final class DiffLines {

    private static final int CONTEXT = 2;
    private static final int MOST = 20;
    private static final int WIDEST = 100;
    /** Where so many lines are the same before a difference, the table has to do. */
    private static final int MOST_READ = 50_000;

    private final List<String> shown = new ArrayList<>();
    private final Deque<String> before = new ArrayDeque<>();
    private int after;
    private int read;
    private boolean gap;

    boolean isFull() {
        return shown.size() > MOST || read > MOST_READ;
    }

    void expected(String line) {
        different("- " + line);
    }

    void actual(String line) {
        different("+ " + line);
    }

    private void different(String line) {
        if (gap && !shown.isEmpty()) {
            shown.add("  …");
        }
        shown.addAll(before);
        before.clear();
        gap = false;
        shown.add(plain(line));
        after = CONTEXT;
    }

    void same(String line) {
        read++;
        if (isFull()) {
            return;
        }
        if (after > 0) {
            after--;
            shown.add(plain("  " + line));
            return;
        }
        before.add(plain("  " + line));
        if (before.size() > CONTEXT) {
            before.remove();
            gap = true;
        }
    }

    private static String plain(String line) {
        return Plain.line(Shortened.to(WIDEST, line));
    }

    List<String> shown() {
        if (shown.size() <= MOST) {
            return shown;
        }
        List<String> cut = new ArrayList<>(shown.subList(0, MOST));
        cut.add("  …");
        return cut;
    }
}
