package dev.contract.broker.access;

import dev.contract.broker.access.Tokens.Created;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets administrators make API tokens and revoke them. */
public final class TokenRoutes implements Routes {

    private static final String ALL = "/tokens";
    private static final String ONE = "/tokens/{uuid}";

    private final Tokens tokens;

    public TokenRoutes(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void addTo(Router router) {
        router.get(Permission.ADMIN, ALL, this::list).post(Permission.ADMIN, ALL, this::create);
        router.get(Permission.ADMIN, ONE, this::get).delete(ONE, this::revoke);
    }

    private Reply list(Request request) {
        List<JsonObject> documents = tokens.all().stream()
                .map(token -> document(request.urls(), token))
                .toList();
        return Reply.ok(JsonObject.of(
                "_embedded",
                JsonObject.of("tokens", documents),
                "_links",
                JsonObject.of("self", Urls.link(request.urls().to("tokens"), "API tokens"))));
    }

    private Reply create(Request request) {
        Instant now = Rows.now();
        TokenRequest wanted = TokenRequest.of(request.object(), now);
        Created created = tokens.create(
                wanted.name(),
                wanted.scope(),
                wanted.expiresAt(),
                request.caller().name());
        JsonObject document = document(request.urls(), created.token()).with("token", created.text());
        return Reply.created(
                document, request.urls().to("tokens", created.token().uuid()));
    }

    private Reply get(Request request) {
        return Reply.ok(document(request.urls(), tokens.get(request.name("uuid"))));
    }

    private Reply revoke(Request request) {
        return Reply.ok(document(request.urls(), tokens.revoke(request.name("uuid"))));
    }

    private static JsonObject document(Urls urls, Token token) {
        JsonObject document = JsonObject.of(
                "uuid", token.uuid(),
                "name", token.name(),
                "scope", word(token.scope()),
                "state", word(token.state(Rows.now())),
                "createdBy", token.createdBy(),
                "createdAt", Timestamps.format(token.createdAt()));
        document = with(document, "expiresAt", token.expiresAt());
        document = with(document, "lastUsedAt", token.lastUsedAt());
        document = with(document, "revokedAt", token.revokedAt());
        return document.with(
                "_links", JsonObject.of("self", Urls.link(urls.to("tokens", token.uuid()), "API token", token.name())));
    }

    private static JsonObject with(JsonObject document, String name, @Nullable Instant moment) {
        return moment == null ? document : document.with(name, Timestamps.format(moment));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
