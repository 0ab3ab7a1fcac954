package dev.contract.provider.report;

import java.util.stream.Collectors;

/** Text of contracts, brokers and providers made harmless for terminals and for what reads the log of a build. */
public final class Plain {

    private Plain() {}

    /** The text on one line: line breaks and control characters are written as escapes. */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> plain.append("\\n");
                case '\r' -> plain.append("\\r");
                case '\t' -> plain.append("\\t");
                default -> {
                    if (isHarmless(c)) {
                        plain.appendCodePoint(c);
                    } else {
                        plain.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
                    }
                }
            }
        });
        return plain.toString();
    }

    /** The text with its line breaks; no line of it starts as commands to a build server do. */
    public static String lines(String text) {
        return text.lines().map(line -> unlikeACommand(line(line))).collect(Collectors.joining("\n"));
    }

    /** GitHub and Azure take lines that start with {@code ::} or {@code ##} for commands, indented ones too. */
    private static String unlikeACommand(String line) {
        String start = line.stripLeading();
        return start.startsWith("::") || start.startsWith("##") ? "\\" + start : line;
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
