package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenPageTest extends OnEachDatabase {

    private static final Pattern TEXT = Pattern.compile("contract_[\\w-]{43}");

    /** The page to which the browser is sent, with the cookie that came along. */
    private Answer next(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return broker.send("GET", answer.location(), "", Map.of("Accept", "text/html", "Cookie", answer.cookie()));
    }

    @Test
    void textOfATokenIsShownOnce() {
        Answer made = broker.form("/tokens", "name", "<b>builds", "scope", "ci", "expiresInDays", "30");
        Answer shown = next(made);

        assertThat(shown.text()).containsPattern(TEXT).contains("The token “&lt;b&gt;builds”");
        assertThat(shown.cookie()).isEqualTo("contract_token=");
        assertThat(made.cookie()).doesNotContainPattern(TEXT);
        assertThat(page("/tokens"))
                .contains("&lt;b&gt;builds", "Active", "never", "in 29 days")
                .doesNotContainPattern(TEXT)
                .doesNotContain("<b>builds");
    }

    @Test
    void pageThatIsLoadedAgainMakesNoOtherToken() {
        Answer made = broker.form("/tokens", "name", "builds", "scope", "ci", "expiresInDays", "30");
        next(made);

        assertThat(page(made.location())).contains("was shown once").doesNotContainPattern(TEXT);
        assertThat(broker.get("/tokens").json().object("_embedded").items("tokens"))
                .hasSize(1);
    }

    @Test
    void textOfATokenIsShownToWhoeverMadeIt(@TempDir Path other) {
        Map<String, String> users = Map.of(
                "CONTRACT_BASIC_AUTH_USERNAME", "ada",
                "CONTRACT_BASIC_AUTH_PASSWORD", "a");
        try (TestBroker asking = TestBroker.with(users, TestDatabase.SQLITE, other)) {
            Map<String, String> ada = Map.of("Authorization", "Basic YWRhOmE=", "Accept", "text/html");
            String wanted = "{\"name\": \"boss\", \"scope\": \"admin\"}";
            String boss = "Bearer "
                    + asking.send("POST", "/tokens", wanted, Map.of("Authorization", "Basic YWRhOmE="))
                            .json()
                            .text("token");
            Answer made = asking.form("/tokens", ada, "name", "builds", "scope", "ci", "expiresInDays", "");

            assertThat(seen(asking, made, boss)).contains("builds").doesNotContainPattern(TEXT);
            assertThat(seen(asking, made, "Basic YWRhOmE=")).containsPattern(TEXT);
        }
    }

    private static String seen(TestBroker broker, Answer made, String authorization) {
        return broker.send(
                        "GET",
                        made.location(),
                        "",
                        Map.of("Authorization", authorization, "Accept", "text/html", "Cookie", made.cookie()))
                .text();
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
        assertThat(broker.page("/tokens/unknown").status()).isEqualTo(404);
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
