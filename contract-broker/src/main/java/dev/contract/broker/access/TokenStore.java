package dev.contract.broker.access;

import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Permission;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of tokens. */
final class TokenStore {

    private static final String SELECT = """
            select id, uuid, name, scope, created_by, created_at, expires_at, last_used_at, revoked_at
            from tokens
            """;

    private final Handle handle;

    TokenStore(Handle handle) {
        this.handle = handle;
    }

    /** All, the newest first. */
    List<Token> all() {
        return Rows.list(handle, Token.class, SELECT + " order by id desc");
    }

    @Nullable Token byUuid(String uuid) {
        return Rows.first(handle, Token.class, SELECT + " where uuid = :uuid", "uuid", uuid);
    }

    @Nullable Token byHash(String hash) {
        return Rows.first(handle, Token.class, SELECT + " where hash = :hash", "hash", hash);
    }

    void insert(
            String uuid,
            String name,
            Permission scope,
            String hash,
            String createdBy,
            Instant now,
            @Nullable Instant expiresAt) {
        Rows.insert(
                handle,
                """
                insert into tokens (uuid, name, scope, hash, created_by, created_at, expires_at)
                values (:uuid, :name, :scope, :hash, :by, :now, :expires)
                """,
                "uuid",
                uuid,
                "name",
                name,
                "scope",
                scope.name(),
                "hash",
                hash,
                "by",
                createdBy,
                "now",
                now,
                "expires",
                expiresAt);
    }

    void revoke(long id, Instant now) {
        Rows.update(
                handle,
                "update tokens set revoked_at = :now where id = :id and revoked_at is null",
                "now",
                now,
                "id",
                id);
    }

    void used(long id, Instant now) {
        Rows.update(handle, "update tokens set last_used_at = :now where id = :id", "now", now, "id", id);
    }
}
