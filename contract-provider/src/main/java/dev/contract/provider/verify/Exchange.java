package dev.contract.provider.verify;

import dev.contract.core.model.Body;
import dev.contract.core.model.HttpRequest;
import dev.contract.provider.openapi.Drift;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travelled for an interaction.
 *
 * @param sent the request with generated values, before filters added secrets to it; null if none was sent over HTTP
 * @param received the body of the response or of the message; null if nothing came
 * @param drift in what the response differs from the provider's OpenAPI document
 */
public record Exchange(@Nullable HttpRequest sent, @Nullable Body received, List<Drift> drift) {

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
}
