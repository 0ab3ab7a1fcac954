package dev.contract.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a command line as a shell does, as far as our examples need it: spaces, single quotes, lines that go on. */
final class ShellWords {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s']|'[^']*')+");

    private ShellWords() {}

    static List<String> of(String commandLine) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(commandLine.replace("\\\n", " "));
        while (word.find()) {
            words.add(word.group().replace("'", ""));
        }
        return words;
    }
}
