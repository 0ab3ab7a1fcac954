package dev.contract.broker.access;

import dev.contract.broker.http.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change, and who made it.
 *
 * @param callerId null before callers had ids
 * @param template of the path, which says what kind of change it was
 * @param about what was changed, as far as the path does not say it
 */
public record AuditEntry(
        long id,
        Instant createdAt,
        Caller.Kind kind,
        @Nullable String callerId,
        String caller,
        String address,
        String requestId,
        String method,
        String template,
        String path,
        @Nullable String about) {}
