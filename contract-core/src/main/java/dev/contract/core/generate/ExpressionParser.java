package dev.contract.core.generate;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads date and time expressions:
 *
 * <pre>
 * date:     [now | today | yesterday | tomorrow | (next | last) (unit | fortnight | weekday | month)] {(+ | -) n units}
 * time:     [now | midnight | noon | n o'clock [am | pm] | (next | last) unit] {(+ | -) n units}
 * datetime: [date] [@ [time]]
 * </pre>
 */
final class ExpressionParser {

    private static final String END = "the end";
    private static final int LAST_HOUR = 23;
    private static final int HALF_DAY = 12;

    private final ExpressionTokens tokens;

    private ExpressionParser(String text) {
        this.tokens = new ExpressionTokens(text);
    }

    static Expression date(String text) throws GeneratorProblem {
        ExpressionParser parser = new ExpressionParser(text);
        return parser.ended(parser.dateExpression());
    }

    static Expression time(String text) throws GeneratorProblem {
        ExpressionParser parser = new ExpressionParser(text);
        return parser.ended(parser.timeExpression());
    }

    static Expression.Pair dateTime(String text) throws GeneratorProblem {
        ExpressionParser parser = new ExpressionParser(text);
        Expression date = parser.dateExpression();
        Expression time = parser.tokens.skip("@") ? parser.timeExpression() : Expression.NOW;
        return parser.ended(new Expression.Pair(date, time));
    }

    private <T> T ended(T expression) throws GeneratorProblem {
        if (!tokens.atEnd()) {
            throw tokens.expected("'+', '-' or " + END);
        }
        return expression;
    }

    private Expression dateExpression() throws GeneratorProblem {
        Start.Direction direction = direction();
        Start start = direction == null ? word(true) : dateNeighbour(direction);
        return new Expression(start, shifts(Words.OF_DATES));
    }

    private Expression timeExpression() throws GeneratorProblem {
        Start.Direction direction = direction();
        Start start = direction == null ? timeStart() : new Start.Unit(direction, unit(Words.OF_TIMES, false));
        return new Expression(start, shifts(Words.OF_TIMES));
    }

    private Start.@Nullable Direction direction() {
        for (Start.Direction direction : Start.Direction.values()) {
            if (tokens.skip(direction.toString())) {
                return direction;
            }
        }
        return null;
    }

    /** Nothing said means now; anything that is not the end of the start has to be a known word. */
    private Start word(boolean date) throws GeneratorProblem {
        if (!tokens.isWord()) {
            return Start.Word.NOW;
        }
        List<String> known = new ArrayList<>();
        for (Start.Word word : Start.Word.values()) {
            if (date ? word.isDate() : word.isTime()) {
                if (tokens.skip(word.toString())) {
                    return word;
                }
                known.add(word.toString());
            }
        }
        throw tokens.expected(String.join(", ", known) + ", next or last");
    }

    private Start dateNeighbour(Start.Direction direction) throws GeneratorProblem {
        String word = tokens.peek();
        ChronoUnit unit = Words.unit(Words.OF_DATES, word, false);
        DayOfWeek day = Words.abbreviated(DayOfWeek.values(), word);
        Month month = Words.abbreviated(Month.values(), word);
        if (unit == null && day == null && month == null && !word.equals("fortnight")) {
            throw tokens.expected("day, week, fortnight, month, year, or the name of a day or a month");
        }
        tokens.next();
        if (unit != null) {
            return new Start.Unit(direction, unit);
        }
        if (day != null) {
            return new Start.Weekday(direction, day);
        }
        return month == null ? new Start.Fortnight(direction) : new Start.OfMonth(direction, month);
    }

    private Start timeStart() throws GeneratorProblem {
        if (!tokens.isNumber()) {
            return word(false);
        }
        int hour = number(LAST_HOUR, "an hour from 0 to 23");
        if (!tokens.skip("o'clock")) {
            throw tokens.expected("o'clock");
        }
        boolean pm = tokens.peek().equals("pm");
        if (!pm && !tokens.peek().equals("am")) {
            return new Start.Hour(hour);
        }
        if (hour < 1 || hour > HALF_DAY) {
            throw tokens.problem("an hour from 1 to 12 before \"" + tokens.peek() + "\"", Integer.toString(hour));
        }
        tokens.next();
        return new Start.Hour(hour % HALF_DAY + (pm ? HALF_DAY : 0));
    }

    private List<Expression.Shift> shifts(List<ChronoUnit> units) throws GeneratorProblem {
        List<Expression.Shift> shifts = new ArrayList<>();
        while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
            int sign = tokens.next().equals("+") ? 1 : -1;
            int amount = number(Integer.MAX_VALUE, "a number");
            shifts.add(new Expression.Shift(sign * amount, unit(units, true)));
        }
        return shifts;
    }

    private int number(int largest, String what) throws GeneratorProblem {
        if (!tokens.isNumber() || tokens.peek().length() > 10 || Long.parseLong(tokens.peek()) > largest) {
            throw tokens.expected(what);
        }
        return Integer.parseInt(tokens.next());
    }

    private ChronoUnit unit(List<ChronoUnit> units, boolean plural) throws GeneratorProblem {
        ChronoUnit unit = Words.unit(units, tokens.peek(), plural);
        if (unit == null) {
            throw tokens.expected(
                    String.join(", ", units.stream().map(Words::name).toList()));
        }
        tokens.next();
        return unit;
    }
}
