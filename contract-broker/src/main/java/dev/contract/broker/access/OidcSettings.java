package dev.contract.broker.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider that people log in at.
 *
 * @param scopes that are asked for, with spaces between
 * @param admins who may do everything: a claim of the ID token and one of its values, such as {@code groups=platform}; null for nobody
 * @param pipelines who may do what pipelines do, likewise; everybody else who can log in may read
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String scopes,
        @Nullable Claim admins,
        @Nullable Claim pipelines) {

    /** A claim that has a value, or has it among its values. */
    public record Claim(String name, String value) {}

    /** Without the secret. */
    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
