package dev.contract.core.generate;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What an {@link Expression} starts with. */
sealed interface Start {

    ZonedDateTime from(ZonedDateTime base);

    /** A word for a day or a time of the day. */
    enum Word implements Start {
        NOW,
        TODAY,
        YESTERDAY,
        TOMORROW,
        MIDNIGHT,
        NOON;

        boolean isDate() {
            return this != MIDNIGHT && this != NOON;
        }

        boolean isTime() {
            return this == NOW || !isDate();
        }

        @Override
        public ZonedDateTime from(ZonedDateTime base) {
            return switch (this) {
                case NOW, TODAY -> base;
                case YESTERDAY -> base.minusDays(1);
                case TOMORROW -> base.plusDays(1);
                case MIDNIGHT -> base.with(LocalTime.MIDNIGHT);
                case NOON -> base.with(LocalTime.NOON);
            };
        }

        @Override
        public String toString() {
            return Words.name(this);
        }
    }

    /** A full hour, counted from 0 to 23. */
    record Hour(int hour) implements Start {
        @Override
        public ZonedDateTime from(ZonedDateTime base) {
            return base.with(LocalTime.of(hour, 0));
        }

        @Override
        public String toString() {
            return hour + " o'clock";
        }
    }

    /** Which way to look. */
    enum Direction {
        NEXT(1),
        LAST(-1);

        private final int step;

        Direction(int step) {
            this.step = step;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One unit on or back. */
    record Unit(Direction direction, ChronoUnit unit) implements Start {
        @Override
        public ZonedDateTime from(ZonedDateTime base) {
            return base.plus(direction.step, unit);
        }

        @Override
        public String toString() {
            return direction + " " + Words.name(unit);
        }
    }

    /** Two weeks on or back. */
    record Fortnight(Direction direction) implements Start {
        @Override
        public ZonedDateTime from(ZonedDateTime base) {
            return base.plusWeeks(2L * direction.step);
        }

        @Override
        public String toString() {
            return direction + " fortnight";
        }
    }

    /** The nearest such day that is not today. */
    record Weekday(Direction direction, DayOfWeek day) implements Start {
        @Override
        public ZonedDateTime from(ZonedDateTime base) {
            return base.with(
                    direction == Direction.NEXT ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
        }

        @Override
        public String toString() {
            return direction + " " + Words.name(day);
        }
    }

    /** The same day in the nearest such month that is not the present one. */
    record OfMonth(Direction direction, Month month) implements Start {
        @Override
        public ZonedDateTime from(ZonedDateTime base) {
            int ahead = Math.floorMod(direction.step * (month.getValue() - base.getMonthValue()), 12);
            return base.plusMonths(direction.step * (ahead == 0 ? 12L : ahead));
        }

        @Override
        public String toString() {
            return direction + " " + Words.name(month);
        }
    }
}
