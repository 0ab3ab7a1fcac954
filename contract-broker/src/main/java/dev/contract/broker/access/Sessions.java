package dev.contract.broker.access;

import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Caller;
import dev.contract.broker.http.Caller.Kind;
import dev.contract.broker.http.Client;
import dev.contract.broker.http.Permission;
import dev.contract.broker.secrets.Secrets;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in at the pages: an encrypted cookie, so that any of several brokers knows it. It ends after a working day, and
 * by logging out in the browser that has it.
 */
public final class Sessions {

    static final String COOKIE = "contract_session";
    static final Duration LENGTH = Duration.ofHours(10);

    private final Secrets secrets;

    public Sessions(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The header of an answer that begins a session; the browser shows it to no script and sends it to no other site. */
    String begin(String id, String name, Permission most, boolean isSecure) {
        return cookie(
                COOKIE,
                JsonObject.of("id", id, "name", name, "most", most.name()),
                Rows.now().plus(LENGTH),
                isSecure);
    }

    /** What is kept in a browser for a while, readable for brokers only. */
    String cookie(String name, JsonObject content, Instant end, boolean isSecure) {
        String text = content.with("use", name).with("end", end.toEpochMilli()).toString();
        long seconds = Duration.between(Rows.now(), end).toSeconds();
        return name + "=" + encode(secrets.encrypt(text)) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + seconds
                + (isSecure ? "; Secure" : "");
    }

    static String end(String name) {
        return name + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
    }

    /** Null if nobody is logged in, or no longer. */
    @Nullable Caller of(Client client) {
        JsonObject session = read(client, COOKIE);
        if (session == null) {
            return null;
        }
        Permission most = Permission.valueOf(session.text("most", "READ"));
        return new Caller(Kind.SESSION, session.text("id", ""), session.text("name", ""), most);
    }

    /** Null if the cookie is not there, was not made by a broker with this key for this use, or has ended. */
    @Nullable JsonObject read(Client client, String name) {
        String cookie = client.cookie(name);
        if (cookie.isEmpty()) {
            return null;
        }
        try {
            JsonObject content =
                    JsonReader.parseObject(secrets.decrypt(decode(cookie)).getBytes(StandardCharsets.UTF_8));
            boolean isAlive = Long.parseLong(String.valueOf(content.get("end")))
                    > Rows.now().toEpochMilli();
            return isAlive && content.text("use", "").equals(name) ? content : null;
        } catch (JsonSyntaxException | RuntimeException damaged) {
            return null;
        }
    }

    /** Base64 without the characters that cookies do not carry. */
    private static String encode(String base64) {
        return base64.replace('+', '-').replace('/', '_').replace("=", "");
    }

    private static String decode(String cookie) {
        String base64 = cookie.replace('-', '+').replace('_', '/');
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }
}
