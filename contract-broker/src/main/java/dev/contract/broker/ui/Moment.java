package dev.contract.broker.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as pages tell it: how long ago, and exactly. */
public record Moment(String iso, String words, String exactly) {

    private static final DateTimeFormatter EXACT = format("d MMMM yyyy, HH:mm 'UTC'");
    private static final DateTimeFormatter DAY = format("d MMM yyyy");
    private static final int MOST_DAYS = 30;
    private static final int SKEW = 5;

    public static Moment of(Instant moment) {
        return of(moment, Clock.systemUTC().instant());
    }

    static Moment of(Instant moment, Instant now) {
        return new Moment(moment.toString(), words(moment, now), EXACT.format(moment));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private static String words(Instant moment, Instant now) {
        if (moment.isAfter(now)) {
            return ahead(Duration.between(now, moment), moment);
        }
        Duration age = Duration.between(moment, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute") + " ago";
        }
        if (age.toDays() < 1) {
            return count(age.toHours(), "hour") + " ago";
        }
        return age.toDays() <= MOST_DAYS ? count(age.toDays(), "day") + " ago" : DAY.format(moment);
    }

    /** What is to come; clocks of several machines differ a little. */
    private static String ahead(Duration left, Instant moment) {
        if (left.toSeconds() < SKEW) {
            return "just now";
        }
        if (left.toMinutes() < 1) {
            return "in a moment";
        }
        if (left.toHours() < 1) {
            return "in " + count(left.toMinutes(), "minute");
        }
        if (left.toDays() < 1) {
            return "in " + count(left.toHours(), "hour");
        }
        return left.toDays() <= MOST_DAYS ? "in " + count(left.toDays(), "day") : DAY.format(moment);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
