package dev.contract.core.match;

import dev.contract.core.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * One difference between what was expected and what arrived.
 *
 * @param part the part of the message
 * @param path where in that part: {@code $.items[0].id}, a header's name, or empty for the part as a whole
 * @param rule what was asked for there, in a few words: {@code type}, {@code regex '\d+'}
 * @param message the exact text of the Pact compatibility suite
 * @param expected the example
 * @param actual what arrived; empty if nothing did
 * @param hint what probably happened and what to look at, if anything is known
 */
public record Mismatch(
        Part part,
        String path,
        String rule,
        String message,
        String expected,
        String actual,
        @Nullable String hint) {

    /** Part and path for people: {@code body $.items[0].id}. */
    public String place() {
        String name = part.wireName();
        return path.isEmpty() ? name : name + " " + path;
    }

    /** One line for people with place, message and rule; and one with the hint, if there is one. */
    public String explained() {
        String line = place() + ": " + message + (rule.isEmpty() ? "" : "  [rule: " + rule + "]");
        return line + (hint == null ? "" : "\n  hint: " + hint);
    }

    @Override
    public String toString() {
        return place() + ": " + message + (hint == null ? "" : " (" + hint + ")");
    }
}
