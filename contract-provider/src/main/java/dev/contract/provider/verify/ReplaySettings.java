package dev.contract.provider.verify;

/**
 * How interactions are replayed.
 *
 * @param repeats how often an interaction that did not pass is tried again, to tell a flaky provider from a broken one
 * @param threads how many interactions are verified at once; more than one is for providers whose states do not mix
 * @param stopsAtFirst true if nothing more is tried after the first failure that breaks the build
 */
public record ReplaySettings(int repeats, int threads, boolean stopsAtFirst) {

    /** Each interaction once, one after the other. */
    public static final ReplaySettings STANDARD = new ReplaySettings(0, 1, false);

    public ReplaySettings {
        if (repeats < 0) {
            throw new IllegalArgumentException("the number of repeats is " + repeats + ": expected 0 or more");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads + ": expected 1 or more");
        }
    }

    public ReplaySettings withRepeats(int repeats) {
        return new ReplaySettings(repeats, threads, stopsAtFirst);
    }

    public ReplaySettings withThreads(int threads) {
        return new ReplaySettings(repeats, threads, stopsAtFirst);
    }

    public ReplaySettings stoppingAtFirst(boolean stops) {
        return new ReplaySettings(repeats, threads, stops);
    }
}
