package dev.contract.broker.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts wrong credentials: whoever gives too many in a minute has to wait for the next one. */
final class Failures {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final int most;

    private record Count(Instant end, int failures) {}

    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    Failures(int most) {
        this.most = most;
    }

    /** How long somebody has to wait; null if they may try. */
    synchronized @Nullable Duration pause(String who, Instant now) {
        Count count = counts.get(who);
        if (count == null || count.failures() < most) {
            return null;
        }
        Duration left = Duration.between(now, count.end());
        if (left.isNegative() || left.isZero()) {
            counts.remove(who);
            return null;
        }
        return left;
    }

    synchronized void add(String who, Instant now) {
        Count count = counts.remove(who);
        boolean isNew = count == null || !count.end().isAfter(now);
        counts.put(who, isNew ? new Count(now.plus(WINDOW), 1) : new Count(count.end(), count.failures() + 1));
    }
}
