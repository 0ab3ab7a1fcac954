package dev.contract.core.compare;

import dev.contract.core.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * What changed at one place of a message.
 *
 * @param message {@code request}, {@code response} or {@code message}, with a number if there are several
 * @param sent true for what the consumer sends, false for what it needs from the provider
 * @param path as mismatches name it, with wildcards where several places are meant; empty for the part as a whole
 * @param isBreaking true if a provider that keeps what was asked may fail what is asked now
 * @param before what was asked, in words; null if nothing was
 * @param after what is asked now, in words; null if nothing is
 */
public record PlaceChange(
        String message,
        boolean sent,
        Part part,
        String path,
        Kind kind,
        boolean isBreaking,
        @Nullable String before,
        @Nullable String after) {

    /** How a place can change. */
    public enum Kind {
        BEGUN("begins to need", "begins to send"),
        MORE("needs more", "sends less"),
        OTHER("needs something else", "sends something else"),
        LESS("needs less", "may send more"),
        ENDED("no longer needs", "no longer sends"),
        EXAMPLE("other example", "other example");

        private final String needs;
        private final String sends;

        Kind(String needs, String sends) {
            this.needs = needs;
            this.sends = sends;
        }
    }

    /** What the consumer does now, in a few words: {@code begins to need}, {@code may send more}. */
    public String words() {
        return sent ? kind.sends : kind.needs;
    }
}
