package dev.contract.broker.participants;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a name that people like to read from one that machines use: {@code NotThere} becomes {@code Not There}. */
public final class DisplayName {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll}|\\d)(?=\\p{Lu})");
    private static final Pattern SEPARATOR = Pattern.compile("[-_\\s]+");
    private static final Pattern WORD = Pattern.compile("(?<=^| )\\p{Ll}");

    private DisplayName() {}

    public static String of(String name) {
        String spaced = SEPARATOR
                .matcher(HUMP.matcher(name).replaceAll(" "))
                .replaceAll(" ")
                .trim();
        return WORD.matcher(spaced).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }
}
