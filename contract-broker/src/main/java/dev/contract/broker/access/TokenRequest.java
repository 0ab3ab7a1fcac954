package dev.contract.broker.access;

import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Permission;
import dev.contract.core.model.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token is to be like. */
public record TokenRequest(
        String name, Permission scope, @Nullable Instant expiresAt) {

    /** The scopes of tokens by their names on the wire. */
    public static final Map<String, Permission> SCOPES =
            Map.of("read", Permission.READ, "ci", Permission.CI, "admin", Permission.ADMIN);

    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 36_500;

    /** Reads {@code name}, {@code scope} and {@code expiresInDays} or {@code expiresAt}; tells all that is wrong. */
    public static TokenRequest of(JsonObject body, Instant now) {
        Errors errors = new Errors()
                .only(body, "name", "scope", "expiresInDays", "expiresAt")
                .texts(body, "name", "scope", "expiresAt");
        errors.throwIfAny();
        String name = body.text("name", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("name", "must say what the token is for, in at most " + LONGEST_NAME + " characters");
        }
        Permission scope = SCOPES.get(body.text("scope", "").toLowerCase(Locale.ROOT));
        if (scope == null) {
            errors.add("scope", "must be one of read, ci, admin");
        }
        Instant end = end(body, now, errors);
        errors.throwIfAny();
        return new TokenRequest(name, scope == null ? Permission.READ : scope, end);
    }

    private static @Nullable Instant end(JsonObject body, Instant now, Errors errors) {
        Instant end = moment(body, errors);
        if (body.has("expiresInDays")) {
            String days = String.valueOf(body.get("expiresInDays")).replace("\"", "");
            if (!days.matches("[1-9]\\d{0,4}") || Integer.parseInt(days) > MOST_DAYS) {
                errors.add("expiresInDays", "must be a number of days from 1 to " + MOST_DAYS);
                return null;
            }
            end = now.plus(Duration.ofDays(Integer.parseInt(days)));
        }
        if (end != null && !end.isAfter(now)) {
            errors.add("expiresAt", "must be in the future");
        }
        return end;
    }

    private static @Nullable Instant moment(JsonObject body, Errors errors) {
        String text = body.text("expiresAt");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noMoment) {
            errors.add("expiresAt", "must be a date with a time and an offset, such as 2027-01-31T00:00:00Z");
            return null;
        }
    }
}
