package dev.contract.provider.verify;

import dev.contract.core.model.Body;
import dev.contract.core.model.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What travelled for an interaction.
 *
 * @param sent the request with generated values, before filters added secrets to it; null if none was sent over HTTP
 * @param received the body of the response or of the message; null if nothing came
 */
public record Exchange(@Nullable HttpRequest sent, @Nullable Body received) {

    /** Nothing travelled. */
    public static final Exchange NONE = new Exchange(null, null);

    static Exchange of(HttpRequest sent) {
        return new Exchange(sent, null);
    }
}
