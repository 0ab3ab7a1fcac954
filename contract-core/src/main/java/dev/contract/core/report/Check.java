package dev.contract.core.report;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was judged.
 *
 * @param group what it belongs to, such as a consumer and its provider
 * @param name what was judged
 * @param message what is wrong and what to do about it, in any number of lines; empty if all is well
 * @param file where it stands; null if it stands in no file
 * @param line in the file, from 1; 0 if it is not known
 */
public record Check(
        String group,
        String name,
        Level level,
        String message,
        @Nullable String file,
        int line) {

    /** What became of it. */
    public enum Level {
        PASSED("✅"),
        /** Worth knowing. */
        NOTE("ℹ️"),
        /** Not good, but no reason to stop. */
        WARNING("⚠️"),
        FAILED("❌");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** A check that is about no file. */
    public static Check of(String group, String name, Level level, String message) {
        return new Check(group, name, level, message, null, 0);
    }

    /** The first line of the message, or the name if there is none. */
    String headline() {
        return message.lines().findFirst().orElse(name);
    }
}
