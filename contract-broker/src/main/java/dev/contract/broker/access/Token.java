package dev.contract.broker.access;

import dev.contract.broker.http.Permission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API token; its text is shown once, when it is made, and only a hash of it is kept. */
public record Token(
        long id,
        String uuid,
        String name,
        Permission scope,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it lets anybody in. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt != null && !expiresAt.isAfter(now) ? State.EXPIRED : State.ACTIVE;
    }
}
