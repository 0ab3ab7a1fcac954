package dev.contract.broker.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How moments are written on the wire: seconds, with an offset ({@code 2026-11-20T16:41:55+00:00}). */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    public static String format(Instant moment) {
        return FORMAT.format(moment);
    }
}
