package dev.contract.broker.access;

import dev.contract.broker.http.Client;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request shows to say who makes it: a name and a password (RFC 7617), or a token (RFC 6750). */
record Credentials(Scheme scheme, String user, String secret) {

    /** How much of a name is remembered, as anybody can send any. */
    private static final int LONGEST = 200;

    enum Scheme {
        BASIC,
        BEARER,
        UNREADABLE
    }

    /** Null if there are none. */
    static @Nullable Credentials of(Client client) {
        String header = client.authorization().strip();
        if (header.isEmpty()) {
            return null;
        }
        String[] parts = header.split("\\s+", 2);
        String value = parts.length == 2 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(value);
            case "bearer" -> new Credentials(Scheme.BEARER, "", value);
            default -> new Credentials(Scheme.UNREADABLE, "", "");
        };
    }

    private static Credentials basic(String value) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2
                    ? new Credentials(Scheme.BASIC, pair[0], pair[1])
                    : new Credentials(Scheme.UNREADABLE, "", "");
        } catch (IllegalArgumentException noBase64) {
            return new Credentials(Scheme.UNREADABLE, "", "");
        }
    }

    /** Whose failures count together: those of one user, or with one token. */
    String whose() {
        String name = user.substring(0, Math.min(user.length(), LONGEST));
        return scheme + " " + (scheme == Scheme.BEARER ? secret.hashCode() : name);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return scheme + " " + user;
    }
}
