package dev.contract.core.model;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Matches regular expressions with a bound on the work, as some take practically forever on some texts. */
public final class BoundedMatch implements CharSequence {

    /** What each text may take in any case: what is beyond that is no cost of reading but of going back. */
    private static final int READS_PER_CHARACTER = 200;

    private static final int READS_PER_CHARACTER_OF_PATTERN = 10;
    private static final long MOST_FOR_ONE = 1_000_000;
    private static final long MOST_FOR_ALL = 50_000_000;

    /** The reads beyond that which this thread has left; an array, as it stays with the thread. */
    private static final ThreadLocal<long[]> LEFT = ThreadLocal.withInitial(() -> new long[] {Long.MAX_VALUE});

    private final String text;
    private final long[] readsLeft;

    private BoundedMatch(String text, long[] readsLeft) {
        this.text = text;
        this.readsLeft = readsLeft;
    }

    /** The same for a text that is so short that no bound is needed. */
    public static boolean matches(Pattern pattern, String text, int safeLength) {
        return text.length() <= safeLength ? pattern.matcher(text).matches() : matches(pattern, text);
    }

    /** True if the whole text matches; false also if that could not be found out with reasonable work. */
    public static boolean matches(Pattern pattern, String text) {
        return bounded(pattern, text, Matcher::matches);
    }

    /** True if some of the text matches; false also if that could not be found out with reasonable work. */
    public static boolean finds(Pattern pattern, String text) {
        return bounded(pattern, text, Matcher::find);
    }

    /** What the first group of the expression has found in a text that matches wholly; null if it does not. */
    public static @Nullable String firstGroup(Pattern pattern, String text) {
        @Nullable String[] found = new @Nullable String[1];
        boolean matches = bounded(pattern, text, matcher -> {
            boolean whole = matcher.matches() && matcher.groupCount() > 0;
            found[0] = whole ? matcher.group(1) : null;
            return whole;
        });
        return matches ? found[0] : null;
    }

    /** Does something that may ask for many matches, all of which have one bound together beside their own. */
    public static void withinBudget(Runnable work) {
        long[] left = LEFT.get();
        long outside = left[0];
        left[0] = Math.min(outside, MOST_FOR_ALL);
        try {
            work.run();
        } finally {
            left[0] = outside;
        }
    }

    private static boolean bounded(Pattern pattern, String text, Predicate<Matcher> question) {
        long[] left = LEFT.get();
        long free = (long) text.length() * READS_PER_CHARACTER
                + (long) pattern.pattern().length() * READS_PER_CHARACTER_OF_PATTERN;
        long most = Math.min(MOST_FOR_ONE, left[0]);
        long[] reads = {free + most};
        try {
            return question.test(pattern.matcher(new BoundedMatch(text, reads)));
        } catch (TooMuchWork | StackOverflowError tooMuch) {
            return false;
        } finally {
            left[0] -= Math.min(most, Math.max(0, most - reads[0]));
        }
    }

    @Override
    public char charAt(int index) {
        if (--readsLeft[0] < 0) {
            throw new TooMuchWork();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedMatch(text.substring(start, end), readsLeft);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchWork() {
            super(null, null, false, false);
        }
    }
}
