package dev.contract.broker.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What pages call things. */
final class RetentionWords {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
    private static final double STEP = 1000;

    private RetentionWords() {}

    /** Which versions a selector keeps, such as "the newest version of each branch". */
    static String selector(KeepSelector selector) {
        StringBuilder words = new StringBuilder(selector.latest() ? "the newest version" : "versions");
        words.append(selector.latest() ? newestOf(selector) : on(selector));
        if (selector.participant() != null) {
            words.append(" of ").append(selector.participant());
        }
        List<String> which = new ArrayList<>();
        if (selector.deployed()) {
            which.add("deployed somewhere");
        }
        if (selector.released()) {
            which.add("released somewhere");
        }
        if (selector.maxAge() != null) {
            which.add("not older than " + days(selector.maxAge()));
        }
        if (!which.isEmpty()) {
            words.append(" that ").append(selector.latest() ? "is " : "are ").append(String.join(" and ", which));
        }
        return words.toString();
    }

    private static String newestOf(KeepSelector selector) {
        KeepSelector.Name branch = selector.branch();
        KeepSelector.Name tag = selector.tag();
        String words = "";
        if (selector.mainBranch()) {
            words = " of the main branch";
        } else if (branch != null) {
            words = branch.value() == null ? " of each branch" : " of the branch " + branch.value();
        }
        if (tag != null) {
            words += tag.value() == null ? " with each tag" : " with the tag " + tag.value();
        }
        return words.isEmpty() && selector.participant() == null ? " of each participant" : words;
    }

    private static String on(KeepSelector selector) {
        KeepSelector.Name branch = selector.branch();
        KeepSelector.Name tag = selector.tag();
        String words = selector.mainBranch() ? " on the main branch" : "";
        if (branch != null) {
            words += branch.value() == null ? " on any branch" : " on the branch " + branch.value();
        }
        if (tag != null) {
            words += tag.value() == null ? " with any tag" : " with the tag " + tag.value();
        }
        return words;
    }

    static String days(long number) {
        return number == 1 ? "a day" : number + " days";
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
    }

    static String bytes(long bytes) {
        double size = Math.abs(bytes);
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        String format = unit == 0 || size >= 100 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ENGLISH, format, size, UNITS[unit]);
    }

    static String duration(long milliseconds) {
        long seconds = Math.round(milliseconds / STEP);
        return seconds < 1
                ? "less than a second"
                : seconds < 120 ? count(seconds, "second", "seconds") : count(seconds / 60, "minute", "minutes");
    }
}
