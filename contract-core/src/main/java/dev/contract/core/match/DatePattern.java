package dev.contract.core.match;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date pattern of fields with a fixed number of digits, which reads a text without a formatter. It only ever says that
 * a text surely fits; whoever gets no such answer has to ask the formatter.
 */
final class DatePattern {

    /** Fields in the order in which they may be asked for; a month needs its year, a minute its hour. */
    private static final String FIELDS = "uMdHmsS";

    private static final String TIME = "HmsS";

    private final List<Step> steps;

    private DatePattern(List<Step> steps) {
        this.steps = steps;
    }

    /** Null if the pattern has anything but fields of digits, each once and apart from each other, and literals. */
    static @Nullable DatePattern of(String pattern) {
        List<Step> steps = new ArrayList<>();
        StringBuilder fields = new StringBuilder();
        int position = 0;
        while (position < pattern.length()) {
            char c = pattern.charAt(position);
            int end = c == '\'' ? pattern.indexOf(c, position + 1) + 1 : endOfRun(pattern, position);
            if ("[]{}#".indexOf(c) >= 0 || end == 0 || pattern.startsWith("''", position)) {
                return null;
            }
            if (c == '\'') {
                steps.addAll(Step.literals(pattern.substring(position + 1, end - 1)));
            } else if (Character.isLetter(c)) {
                steps.add(new Step(c == 'y' ? 'u' : c, end - position));
                fields.append(c == 'y' ? 'u' : c);
            } else {
                steps.addAll(Step.literals(pattern.substring(position, end)));
            }
            position = end;
        }
        boolean known = isKnown(fields.toString()) && areApart(steps) && !pattern.contains("''");
        return known ? new DatePattern(List.copyOf(steps)) : null;
    }

    private static int endOfRun(String pattern, int start) {
        int end = start + 1;
        while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(start)) {
            end++;
        }
        return end;
    }

    private static boolean isKnown(String fields) {
        boolean date = fields.length() >= 3 && FIELDS.startsWith(fields);
        boolean time = !fields.isEmpty() && TIME.startsWith(fields);
        return date || time;
    }

    private static boolean areApart(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean twoFields = i > 0 && step.isField() && steps.get(i - 1).isField();
            if (twoFields || !step.isKnown()) {
                return false;
            }
        }
        return true;
    }

    /** True if the text is surely a date of this pattern. */
    boolean surelyFits(String text) {
        int position = 0;
        int year = 0;
        int month = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int value = step.read(text, position);
            if (value < 0 || !step.allows(value, year, month)) {
                return false;
            }
            year = step.field == 'u' ? value : year;
            month = step.field == 'M' ? value : month;
            position += step.width;
        }
        return position == text.length();
    }

    /** A field of digits, or a literal character, which has no width of its own but one. */
    private record Step(char field, int width, char literal) {

        Step(char field, int width) {
            this(field, width, ' ');
        }

        static List<Step> literals(String text) {
            return text.chars().mapToObj(c -> new Step(' ', 1, (char) c)).toList();
        }

        boolean isField() {
            return field != ' ';
        }

        boolean isKnown() {
            return switch (field) {
                case ' ' -> literal < '0' || literal > '9';
                case 'u' -> width == 4;
                case 'S' -> width <= 9;
                default -> width == 2;
            };
        }

        /** The number at a place of the text, or 0 for the literal; -1 if something else is there. */
        int read(String text, int from) {
            if (from + width > text.length()) {
                return -1;
            }
            if (!isField()) {
                return text.charAt(from) == literal ? 0 : -1;
            }
            int value = 0;
            for (int i = from; i < from + width; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                value = value * 10 + digit;
            }
            return value;
        }

        boolean allows(int value, int year, int month) {
            return switch (field) {
                case 'M' -> value >= 1 && value <= 12;
                case 'd' -> value >= 1 && value <= days(year, month);
                case 'H' -> value <= 23;
                case 'm', 's' -> value <= 59;
                default -> true;
            };
        }

        private static int days(int year, int month) {
            boolean isShort = month == 4 || month == 6 || month == 9 || month == 11;
            int others = isShort ? 30 : 31;
            return month == 2 ? YearMonth.of(year, month).lengthOfMonth() : others;
        }
    }
}
