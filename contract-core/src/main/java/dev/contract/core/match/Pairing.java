package dev.contract.core.match;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Pairs examples with items so that as many as possible have a partner: bipartite matching along augmenting paths
 * (Kuhn), without recursion, each question asked at most once as long as the answers have room.
 */
final class Pairing {

    private static final long MOST_KEPT = 16_000_000;

    private final int items;
    private final Fit fit;
    private final boolean keeps;
    private final BitSet asked = new BitSet();
    private final BitSet fits = new BitSet();
    private final int[] exampleOf;
    /** Items from which no free one can be reached, now or later. */
    private BitSet lost = new BitSet();

    /** The path that is tried: who looks for an item, which was found last, and where to look next. */
    private final int[] seekers;

    private final int[] found;
    private final int[] next;

    Pairing(int examples, int items, Fit fit) {
        this.items = items;
        this.fit = fit;
        this.keeps = (long) examples * items <= MOST_KEPT;
        this.exampleOf = new int[items];
        this.seekers = new int[items + 1];
        this.found = new int[items + 1];
        this.next = new int[items + 1];
        Arrays.fill(exampleOf, -1);
    }

    /** Gives an item to an example that surely fits. */
    void give(int item, int example) {
        exampleOf[item] = example;
    }

    /** Finds an item for one more example, moving others where needed; false if there is none. */
    boolean pair(int example) {
        if (example < items && exampleOf[example] < 0 && fits(example, example)) {
            exampleOf[example] = example; // most lists come in order
            return true;
        }
        BitSet reached = (BitSet) lost.clone();
        seekers[0] = example;
        next[0] = 0;
        int depth = 0;
        while (depth >= 0) {
            int item = nextFit(seekers[depth], next[depth], reached);
            if (item < 0) {
                depth--;
                continue;
            }
            reached.set(item);
            found[depth] = item;
            next[depth] = item + 1;
            if (exampleOf[item] < 0) {
                move(depth);
                return true;
            }
            seekers[++depth] = exampleOf[item];
            next[depth] = 0;
        }
        lost = reached;
        return false;
    }

    private int nextFit(int example, int from, BitSet reached) {
        int item = reached.nextClearBit(from);
        while (item < items && !fits(example, item)) {
            item = reached.nextClearBit(item + 1);
        }
        return item < items ? item : -1;
    }

    /** Everybody on the path takes what was found for them. */
    private void move(int depth) {
        for (int i = 0; i <= depth; i++) {
            exampleOf[found[i]] = seekers[i];
        }
    }

    private boolean fits(int example, int item) {
        if (!keeps) {
            return fit.test(example, item);
        }
        int question = example * items + item;
        if (!asked.get(question)) {
            asked.set(question);
            fits.set(question, fit.test(example, item));
        }
        return fits.get(question);
    }

    /** Whether an example and an item go together. */
    @FunctionalInterface
    interface Fit {
        boolean test(int example, int item);
    }
}
