package dev.contract.core.schema;

import dev.contract.core.model.BoundedMatch;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that a regular expression matches: the first alternative, and as few repetitions as will do. */
final class PatternExample {

    private static final int MAX_LENGTH = 10_000;

    /** Letters and digits before everything else. */
    private static final String CHARACTERS = IntStream.concat(
                    IntStream.rangeClosed('a', 'z'),
                    IntStream.concat(
                            IntStream.rangeClosed('A', 'Z'),
                            IntStream.concat(IntStream.rangeClosed('0', '9'), IntStream.rangeClosed(' ', 0x17f))))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private final String pattern;
    private final int repetitions;
    private int at;

    private PatternExample(String pattern, int repetitions) {
        this.pattern = pattern;
        this.repetitions = repetitions;
    }

    static String of(String pattern, int least) throws SchemaException {
        Pattern compiled;
        try {
            compiled = Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new SchemaException(
                    "the pattern \"%s\" cannot be read: %s".formatted(pattern, wrong.getDescription()));
        }
        for (int repetitions = 0; repetitions <= least + 1; repetitions = repetitions * 2 + 1) {
            PatternExample example = new PatternExample(pattern, repetitions);
            String text = example.alternatives();
            if (example.at == pattern.length() && text.length() >= least && BoundedMatch.finds(compiled, text)) {
                return text;
            }
        }
        throw unknown(pattern);
    }

    private static SchemaException unknown(String pattern) {
        return new SchemaException(
                "no text is known that matches the pattern \"%s\": write one as \"example\" beside it"
                        .formatted(pattern));
    }

    private String alternatives() throws SchemaException {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() throws SchemaException {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            String atom = atom();
            int times = times();
            if (text.length() + (long) atom.length() * times > MAX_LENGTH) {
                throw unknown(pattern);
            }
            text.append(atom.repeat(times));
        }
        return text.toString();
    }

    private String atom() throws SchemaException {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> oneOf(at - 1, endOfClass());
            case '\\' -> escaped();
            default -> String.valueOf(c);
        };
    }

    private String group() throws SchemaException {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?<", at) && !pattern.startsWith("?<=", at) && !pattern.startsWith("?<!", at)) {
            at = pattern.indexOf('>', at) + 1;
        } else if (pattern.startsWith("?", at)) {
            throw unknown(pattern);
        }
        String text = alternatives();
        at++;
        return text;
    }

    private int endOfClass() {
        int depth = 1;
        while (depth > 0) {
            char c = pattern.charAt(at);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
        }
        return at;
    }

    private String escaped() throws SchemaException {
        int start = at - 1;
        char c = pattern.charAt(at++);
        if (c == 'b' || c == 'B') {
            return "";
        }
        if (Character.isDigit(c) || c == 'k' || c == 'Q') {
            throw unknown(pattern);
        }
        if ((c == 'p' || c == 'P') && at < pattern.length() && pattern.charAt(at) == '{') {
            at = pattern.indexOf('}', at) + 1;
        }
        if (c == 'u' || c == 'x') {
            at += c == 'u' ? 4 : 2;
        }
        return Character.isLetter(c) ? oneOf(start, at) : String.valueOf(c);
    }

    /** The first character that this piece of the pattern matches. */
    private String oneOf(int start, int end) throws SchemaException {
        Pattern piece = Pattern.compile(pattern.substring(start, end));
        for (int i = 0; i < CHARACTERS.length(); i++) {
            String character = CHARACTERS.substring(i, i + 1);
            if (piece.matcher(character).matches()) {
                return character;
            }
        }
        throw unknown(pattern);
    }

    /** How often what stands before a quantifier is repeated. */
    private int times() throws SchemaException {
        if (at >= pattern.length()) {
            return 1;
        }
        char c = pattern.charAt(at);
        int times = switch (c) {
            case '?' -> Math.min(1, repetitions);
            case '*' -> repetitions;
            case '+' -> Math.max(1, repetitions);
            case '{' -> counted();
            default -> -1;
        };
        if (times < 0) {
            return 1;
        }
        at += c == '{' ? 0 : 1;
        // lazy and possessive quantifiers ask for the same texts
        at += at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0 ? 1 : 0;
        return times;
    }

    private int counted() throws SchemaException {
        int end = pattern.indexOf('}', at);
        String counts = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!counts.matches("\\d{1,5}(,\\d{0,9})?")) {
            throw unknown(pattern);
        }
        at = end + 1;
        String[] bounds = counts.split(",", -1);
        int least = Integer.parseInt(bounds[0]);
        int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? MAX_LENGTH : Integer.parseInt(bounds[1]);
        return Math.max(least, Math.min(most, repetitions));
    }
}
