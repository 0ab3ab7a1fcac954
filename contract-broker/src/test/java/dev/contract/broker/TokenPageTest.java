package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenPageTest extends OnEachDatabase {

    @Test
    void textOfATokenIsShownOnce() {
        Answer made = broker.form("/tokens", "name", "<b>builds", "scope", "ci", "expiresInDays", "30");
        String text = made.text().replaceFirst("(?s).*(contract_[\\w-]+).*", "$1");

        assertThat(made.status()).isEqualTo(201);
        assertThat(text).startsWith("contract_");
        assertThat(page("/tokens"))
                .contains("&lt;b&gt;builds", "Active", "never", "in 29 days")
                .doesNotContain(text, "<b>builds");
    }

    @Test
    void tokenIsRevokedByItsForm() {
        broker.form("/tokens", "name", "builds", "scope", "admin", "expiresInDays", "");
        String revoke = page("/tokens").replaceFirst("(?s).*action=\"(/tokens/[^\"]+/revoke)\".*", "$1");

        assertThat(broker.form(revoke).location()).isEqualTo("/tokens?done=revoked");
        assertThat(page("/tokens?done=revoked"))
                .contains("The token is revoked", "Revoked")
                .doesNotContain("/revoke\"");
        assertThat(page("/audit")).contains("revoked a token", "made a token");
        assertThat(broker.form("/tokens/unknown/revoke").status()).isEqualTo(404);
    }

    @Test
    void wrongFieldsAreNamedAndKept() {
        Answer refused = broker.form("/tokens", "name", " ", "scope", "root", "expiresInDays", "<i>");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains(
                        "must say what the token is for", "must be one of read, ci, admin", "must be a number of days")
                .contains("value=\"&lt;i>\"")
                .doesNotContain("contract_", "<i>");
    }

    @Test
    void pagesShowWhoLooksAndOnlyWhatTheyMayOpen(@TempDir Path folder) {
        Map<String, String> users = Map.of(
                "CONTRACT_BASIC_AUTH_USERNAME",
                "ada",
                "CONTRACT_BASIC_AUTH_PASSWORD",
                "a",
                "CONTRACT_BASIC_AUTH_READ_ONLY_USERNAME",
                "bob",
                "CONTRACT_BASIC_AUTH_READ_ONLY_PASSWORD",
                "b");
        try (TestBroker asking = TestBroker.with(users, TestDatabase.SQLITE, folder)) {
            String ada =
                    asking.send("GET", "/webhooks", "", browser("YWRhOmE=")).text();
            String bob =
                    asking.send("GET", "/webhooks", "", browser("Ym9iOmI=")).text();

            assertThat(ada).contains(">ada<", "href=\"/tokens\"", "href=\"/audit\"", "New webhook");
            assertThat(bob)
                    .contains(">bob<", "href=\"/webhooks\"", "href=\"/retention\"")
                    .doesNotContain("href=\"/tokens\"", "href=\"/audit\"", "New webhook");
        }
    }

    private static Map<String, String> browser(String credentials) {
        return Map.of("Authorization", "Basic " + credentials, "Accept", "text/html");
    }
}
