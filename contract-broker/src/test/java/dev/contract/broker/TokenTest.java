package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest extends OnEachDatabase {

    private static final Map<String, String> USERS = Map.of(
            "CONTRACT_BASIC_AUTH_USERNAME", "admin",
            "CONTRACT_BASIC_AUTH_PASSWORD", "secret");

    @Override
    Map<String, String> variables() {
        return USERS;
    }

    private Answer asAdmin(String method, String path, String body) {
        String pair = Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
        return broker.send(method, path, body, Map.of("Authorization", "Basic " + pair));
    }

    private Answer create(JsonObject wanted) {
        return asAdmin("POST", "/tokens", wanted.toString());
    }

    private Answer with(String token, String method, String path, String body) {
        return broker.send(method, path, body, Map.of("Authorization", "Bearer " + token));
    }

    @Test
    void misspeltMemberMakesNoToken() {
        Answer refused = create(JsonObject.of("name", "builds", "scope", "ci", "expires", 3));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().object("errors").items("expires"))
                .hasToString("[\"is unknown: there is name, scope, expiresInDays, expiresAt\"]");
        assertThat(asAdmin("GET", "/tokens", "").json().object("_embedded").items("tokens"))
                .isEmpty();
    }

    @Test
    void tokenWorksUntilItIsRevoked() {
        JsonObject made = create(JsonObject.of("name", "builds", "scope", "ci")).json();
        String text = made.text("token");

        assertThat(with(text, "PUT", "/pacticipants/web/versions/1/tags/main", "{}")
                        .status())
                .isEqualTo(201);
        JsonObject revoked =
                asAdmin("DELETE", "/tokens/" + made.text("uuid"), "").json();
        Answer refused = with(text, "GET", "/pacticipants", "");

        assertThat(revoked.text("state")).isEqualTo("revoked");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().text("error")).isEqualTo("Not let in: the token 'builds' has been revoked");
    }

    @Test
    void tokenThatMayLessIsToldWhatItLacks() {
        String text =
                create(JsonObject.of("name", "wall", "scope", "read")).json().text("token");

        Answer refused = with(text, "DELETE", "/pacticipants/web", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().text("error"))
                .isEqualTo("The token 'wall' has the scope 'read', but this needs 'admin'");
    }

    @Test
    void textIsShownOnceAndNotKept() throws Exception {
        JsonObject made = create(JsonObject.of("name", "builds", "scope", "ci", "expiresInDays", 30))
                .json();
        String text = made.text("token", "");

        assertThat(text).matches("contract_[\\w-]{43}");
        assertThat(made.text("expiresAt")).isNotNull();
        assertThat(asAdmin("GET", "/tokens", "").text()).contains("builds").doesNotContain(text);
        assertThat(asAdmin("GET", "/tokens/" + made.text("uuid"), "").text()).doesNotContain(text);
        if (database == TestDatabase.SQLITE) {
            assertThat(filesContain(text)).isFalse();
        }
    }

    private boolean filesContain(String text) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void useIsNoted() {
        JsonObject made =
                create(JsonObject.of("name", "builds", "scope", "read")).json();
        String path = "/tokens/" + made.text("uuid");
        assertThat(asAdmin("GET", path, "").json().has("lastUsedAt")).isFalse();

        with(made.text("token"), "GET", "/pacticipants", "");

        assertThat(asAdmin("GET", path, "").json().has("lastUsedAt")).isTrue();
    }

    @Test
    void allThatIsWrongWithATokenIsTold() {
        Answer refused = create(JsonObject.of("name", " ", "scope", "all", "expiresInDays", 0));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("what the token is for")
                .contains("read, ci, admin")
                .contains("days from 1");
        assertThat(create(JsonObject.of("name", "a", "scope", "ci", "expiresAt", "2001-01-01T00:00:00Z"))
                        .text())
                .contains("must be in the future");
        assertThat(create(JsonObject.of("name", "a", "scope", "ci", "expiresAt", "tomorrow"))
                        .text())
                .contains("must be a date with a time and an offset");
    }

    @Test
    void changesAreInTheAuditLogAndReadingIsNot() {
        String text =
                create(JsonObject.of("name", "builds", "scope", "ci")).json().text("token");
        with(text, "PUT", "/pacticipants/web/versions/1/tags/main", "{}");
        with(text, "GET", "/pacticipants", "");
        with(text, "DELETE", "/pacticipants/web", "");
        with(text, "PUT", "/environments/x", "{}");

        List<String> changes = asAdmin("GET", "/audit", "").json().object("_embedded").items("changes").stream()
                .map(JsonObject.class::cast)
                .map(change -> change.text("kind") + " " + change.text("caller") + " " + change.text("method") + " "
                        + change.text("operation") + " " + change.text("path") + " " + change.text("about"))
                .toList();

        assertThat(changes)
                .containsExactly(
                        "token builds PUT /pacticipants/{participant}/versions/{version}/tags/{tag}"
                                + " /pacticipants/web/versions/1/tags/main ",
                        "user admin POST /tokens /tokens builds (ci)");
        assertThat(asAdmin("GET", "/audit?caller=builds", "")
                        .json()
                        .object("page")
                        .get("totalElements"))
                .hasToString("1");
    }

    @Test
    void auditLogTellsTokensOfOneNameApart() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            JsonObject token =
                    create(JsonObject.of("name", "builds", "scope", "ci")).json();
            ids.add(0, token.text("uuid"));
            with(token.text("token", ""), "PUT", "/pacticipants/web/versions/" + i + "/tags/main", "{}");
        }

        assertThat(asAdmin("GET", "/audit?caller=builds", "").json().object("_embedded").items("changes").stream()
                        .map(change -> ((JsonObject) change).text("callerId")))
                .isEqualTo(ids);
    }

    @Test
    void sendingAWebhookByHandIsInTheAuditLog() {
        JsonObject request = JsonObject.of("method", "POST", "url", "https://receiver.invalid");

        assertThat(asAdmin(
                                "POST",
                                "/webhooks/execute",
                                JsonObject.of("request", request).toString())
                        .status())
                .isEqualTo(200);

        assertThat(asAdmin("GET", "/audit", "").text()).contains("\"operation\":\"/webhooks/execute\"");
    }

    @Test
    void changeThatFailsIsNotInTheAuditLog() {
        assertThat(asAdmin("DELETE", "/pacticipants/nobody", "").status()).isEqualTo(404);
        assertThat(asAdmin("POST", "/environments", "{\"name\": \"\"}").status())
                .isEqualTo(400);

        assertThat(asAdmin("GET", "/audit", "").json().object("_embedded").items("changes"))
                .isEmpty();
    }

    @Test
    void brokerThatNobodyCouldAdministerDoesNotStart() {
        assertThatThrownBy(() ->
                        Broker.start(TestBroker.settings(Map.of("CONTRACT_ACCESS", "users"), database.create(folder))))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("Nobody could administer this broker")
                .hasMessageContaining("CONTRACT_BASIC_AUTH_USERNAME");
    }
}
