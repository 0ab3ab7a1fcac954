package dev.contract.provider.verify;

import dev.contract.core.model.Body;
import dev.contract.core.model.HttpRequest;
import dev.contract.provider.openapi.Drift;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travelled for an interaction.
 *
 * @param sent the request with generated values, before filters added secrets to it; null if none was sent over HTTP
 * @param received the body of the response or of the message, as far as reports show it; null if nothing came
 * @param drift in what the response differs from the provider's OpenAPI document
 */
public record Exchange(@Nullable HttpRequest sent, @Nullable Body received, List<Drift> drift) {

    private static final int LONGEST_BODY = 1_000_000;
    private static final int BEGINNING = 10_000;

    /** Nothing travelled. */
    public static final Exchange NONE = new Exchange(null, null);

    public Exchange {
        drift = List.copyOf(drift);
    }

    Exchange(@Nullable HttpRequest sent, @Nullable Body received) {
        this(sent, received, List.of());
    }

    static Exchange of(HttpRequest sent) {
        return new Exchange(sent, null);
    }

    /** What reports may show: no body that is as it should be, and only the beginning of a very large one. */
    Exchange forReports(Outcome outcome) {
        if (received == null || outcome.isPassed()) {
            return new Exchange(sent, null, drift);
        }
        return received.bytes().length() <= LONGEST_BODY ? this : new Exchange(sent, beginning(received), drift);
    }

    private static Body beginning(Body body) {
        byte[] all = body.bytes().array();
        int end = BEGINNING;
        while ((all[end] & 0xC0) == 0x80) {
            end--; // a character is not cut in two
        }
        return Body.received(Arrays.copyOf(all, end));
    }
}
