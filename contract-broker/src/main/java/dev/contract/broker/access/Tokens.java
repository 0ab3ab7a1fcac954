package dev.contract.broker.access;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Call;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * API tokens. Their texts are 256 random bits, so a plain hash is enough to keep them secret, and to find one by its hash
 * tells nothing by the time it takes.
 */
public final class Tokens {

    /** What a token's text begins with, so that it is recognized where it has leaked. */
    private static final String PREFIX = "contract_";

    private static final int BYTES = 32;
    private static final Duration NOTED = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;

    public Tokens(Database database) {
        this.database = database;
    }

    /** A token that was just made, with the text that nobody sees again. */
    public record Created(Token token, String text) {}

    /** All, the newest first. */
    public List<Token> all() {
        return database.read(handle -> new TokenStore(handle).all());
    }

    public Token get(String uuid) {
        return database.read(handle -> require(new TokenStore(handle), uuid));
    }

    private static Token require(TokenStore store, String uuid) {
        Token token = store.byUuid(uuid);
        if (token == null) {
            throw HttpProblem.missing("token " + uuid);
        }
        return token;
    }

    /** Makes a token; without an end it lets in until it is revoked. */
    public Created create(String name, Permission scope, @Nullable Instant expiresAt, String by) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String uuid = UUID.randomUUID().toString();
        return database.write(handle -> {
            Call.about(about(name, scope));
            TokenStore store = new TokenStore(handle);
            store.insert(uuid, name, scope, hash(text), by, Rows.now(), expiresAt);
            return new Created(require(store, uuid), text);
        });
    }

    /** A token as the audit log names it. */
    public static String about(String name, Permission scope) {
        return name + " (" + scope.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** From now on it lets nobody in. */
    public Token revoke(String uuid) {
        return database.write(handle -> {
            TokenStore store = new TokenStore(handle);
            Token token = require(store, uuid);
            Call.about(about(token.name(), token.scope()));
            store.revoke(token.id(), Rows.now());
            return require(store, uuid);
        });
    }

    /** Whether somebody can administer the broker by a token. */
    public boolean hasAdministrator() {
        Instant now = Rows.now();
        return all().stream()
                .anyMatch(token -> token.scope() == Permission.ADMIN && token.state(now) == Token.State.ACTIVE);
    }

    /** The token with a text, whatever its state; its use is noted, once an hour. */
    @Nullable Token find(String text) {
        Token token = database.ask(handle -> Optional.ofNullable(new TokenStore(handle).byHash(hash(text))))
                .orElse(null);
        Instant now = Rows.now();
        if (token != null
                && token.state(now) == Token.State.ACTIVE
                && (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(NOTED)))) {
            note(token, now);
        }
        return token;
    }

    /** Nobody is kept out because it cannot be written down at the moment. */
    private void note(Token token, Instant now) {
        try {
            database.write(handle -> {
                new TokenStore(handle).used(token.id(), now);
                return token;
            });
        } catch (RuntimeException busy) {
            LOG.warn("The use of the token {} could not be noted: {}", token.uuid(), busy.getMessage());
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
