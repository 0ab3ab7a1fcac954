package dev.contract.core.lint;

import dev.contract.core.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or fragile in a contract. Secrets are masked in all texts.
 *
 * @param level as it was decided for the rule
 * @param found what was found, on one line
 * @param advice what to do, on one line
 */
public record Finding(LintRule rule, Level level, Where where, String found, String advice) {

    /**
     * The place of a finding.
     *
     * @param interaction its index among the contract's interactions; -1 for the contract as a whole
     * @param title of the interaction
     * @param message {@code request}, {@code response}, {@code message}, {@code response 2}; empty for the interaction as a whole
     * @param part of the message; null for the message as a whole
     * @param path as mismatches name it: {@code $.items[0].id}, a header's name; empty for the part as a whole
     */
    public record Where(
            int interaction,
            String title,
            String message,
            @Nullable Part part,
            String path) {

        static final Where CONTRACT = new Where(-1, "", "", null, "");

        /** Message, part and path for people: {@code response body $.id}. */
        @Override
        public String toString() {
            String name = part == null ? message : message + " " + part.wireName();
            return path.isEmpty() ? name : name + " " + path;
        }
    }
}
