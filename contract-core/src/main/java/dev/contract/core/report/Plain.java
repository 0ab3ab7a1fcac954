package dev.contract.core.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of contracts, brokers and providers made harmless for terminals and for what reads the log of a build. */
public final class Plain {

    /** Azure Pipelines, and GitHub still, look for these anywhere in a line. */
    private static final Pattern BUILD_COMMAND = Pattern.compile("##(?=(?i:vso)?\\[)");

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
        return BUILD_COMMAND.matcher(plain).replaceAll("#\\\\#");
    }

    /** The text with its line breaks; no line of it starts as commands to a build server do. */
    public static String lines(String text) {
        return text.lines().map(line -> unlikeACommand(line(line))).collect(Collectors.joining("\n"));
    }

    /** The text without what XML has no way to say, not even escaped. */
    public static String xml(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\n' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
            if (allowed) {
                legal.appendCodePoint(c);
            } else {
                legal.append(String.format("\\u%04x", c));
            }
        });
        return legal.toString();
    }

    /** The text on one line for Markdown: whatever could mean something there or in HTML is written as an entity. */
    public static String markdown(String text) {
        StringBuilder escaped = new StringBuilder();
        line(text).codePoints().forEach(c -> {
            if (c < 0x80 && !Character.isLetterOrDigit(c) && " .,:()'-/".indexOf(c) < 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
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
