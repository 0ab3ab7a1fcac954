package dev.contract.broker.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A small picture with two words, drawn by a service that the client is sent to. */
public record Badge(String left, String right, String colour) {

    private static final String SERVICE = "https://img.shields.io/badge/";
    private static final Pattern WORD = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[-_\\s]+");

    public static final String GOOD = "brightgreen";
    public static final String BAD = "red";
    public static final String CHANGED = "orange";
    public static final String UNKNOWN = "lightgrey";

    public Reply redirect() {
        return Reply.redirect(SERVICE + escape(left) + "-" + escape(right) + "-" + colour + ".svg")
                .with("Cache-Control", "max-age=30");
    }

    private static String escape(String text) {
        return Urls.encode(text.replace("-", "--").replace("_", "__"));
    }

    /** The first letters of the words in a name. */
    public static String initials(String name) {
        return Arrays.stream(WORD.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
