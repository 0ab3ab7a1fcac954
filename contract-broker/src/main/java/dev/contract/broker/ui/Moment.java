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
        Duration age = Duration.between(moment, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute");
        }
        if (age.toDays() < 1) {
            return count(age.toHours(), "hour");
        }
        return age.toDays() <= MOST_DAYS ? count(age.toDays(), "day") : DAY.format(moment);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
