package dev.contract.core.generate;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A moment relative to another one, for example {@code next monday + 2 days}; {@code toString} is the canonical text.
 * Source: Pact specification 3 and 4, date and time expressions of generators.
 */
record Expression(Start start, List<Shift> shifts) {

    static final Expression NOW = new Expression(Start.Word.NOW, List.of());

    Expression {
        shifts = List.copyOf(shifts);
    }

    ZonedDateTime from(ZonedDateTime base) throws GenerationException {
        try {
            ZonedDateTime moment = start.from(base);
            for (Shift shift : shifts) {
                moment = moment.plus(shift.amount(), shift.unit());
            }
            return moment;
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new GenerationException("\"" + this + "\" leads out of the calendar");
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(start.toString());
        shifts.forEach(shift -> text.append(' ').append(shift));
        return text.toString();
    }

    /** An amount of time to add; a negative one is taken away. */
    record Shift(int amount, ChronoUnit unit) {

        @Override
        public String toString() {
            int absolute = Math.abs(amount);
            return (amount < 0 ? "- " : "+ ") + absolute + " " + Words.name(unit) + (absolute == 1 ? "" : "s");
        }
    }

    /**
     * A date expression and a time expression, as in {@code tomorrow @ noon}.
     *
     * @param date how to find the day
     * @param time how to go on from the base's time on that day
     */
    record Pair(Expression date, Expression time) {

        ZonedDateTime from(ZonedDateTime base) throws GenerationException {
            return time.from(date.from(base));
        }

        @Override
        public String toString() {
            return date + " @ " + time;
        }
    }
}
