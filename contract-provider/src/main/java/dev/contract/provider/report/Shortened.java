package dev.contract.provider.report;

/** Text cut off where it gets too long to be read, never within a character. */
final class Shortened {

    private Shortened() {}

    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
