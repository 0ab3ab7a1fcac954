package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.TestIdentityProvider.Flaw;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    @TempDir
    private Path folder;

    private TestBroker start(TestIdentityProvider provider) {
        return TestBroker.with(provider.settings(), TestDatabase.SQLITE, folder);
    }

    private static String cookie(HttpHeaders headers) {
        return headers.firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    /** Goes to the provider and back; yields the answer to coming back. */
    private static HttpHeaders logIn(TestBroker broker, String query) throws Exception {
        HttpHeaders begun = broker.headers("/login" + query, Map.of());
        URI back = TestIdentityProvider.visit(
                URI.create(begun.firstValue("Location").orElseThrow()));
        return broker.headers(back.toString(), Map.of("Cookie", cookie(begun)));
    }

    private static int status(TestBroker broker, String cookie, String method, String path) {
        return broker.send(method, path, method.equals("GET") ? "" : "{}", Map.of("Cookie", cookie))
                .status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "developers", "guests"})
    void groupsSayWhatPeopleMayDo(String group) throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of("all", group));
                TestBroker broker = start(provider)) {
            HttpHeaders session = logIn(broker, "?to=/pacticipants?q=a");
            String cookie = cookie(session);

            assertThat(session.firstValue("Location")).contains(broker.url() + "/pacticipants?q=a");
            assertThat(session.firstValue("Set-Cookie").orElse(""))
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
            assertThat(status(broker, cookie, "GET", "/pacticipants")).isEqualTo(200);
            assertThat(status(broker, cookie, "PUT", "/pacticipants/web/versions/1/tags/a"))
                    .isEqualTo(group.equals("guests") ? 403 : 201);
            assertThat(status(broker, cookie, "GET", "/audit")).isEqualTo(group.equals("platform") ? 200 : 403);
        }
    }

    @Test
    void changesCarryTheNameOfThePerson() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of("platform"));
                TestBroker broker = start(provider)) {
            Map<String, String> session = Map.of("Cookie", cookie(logIn(broker, "")));

            broker.send("PUT", "/pacticipants/web/versions/1/tags/a", "{}", session);

            assertThat(broker.send("GET", "/audit", "", session).text())
                    .contains("\"caller\":\"ada@example.org\"")
                    .contains("\"kind\":\"session\"");
        }
    }

    @Test
    void pagesShowWhoIsLoggedInAndLeadOut() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of("guests"));
                TestBroker broker = start(provider)) {
            Map<String, String> session = Map.of("Cookie", cookie(logIn(broker, "")), "Accept", "text/html");

            String page = broker.send("GET", "/", "", session).text();
            String refused = broker.send("GET", "/tokens", "", session).text();
            String sent = broker.form("/tokens", session, "name", "mine", "scope", "admin")
                    .text();

            assertThat(page).contains("ada@example.org", "action=\"/logout\"").doesNotContain("href=\"/tokens\"");
            assertThat(refused + sent)
                    .contains("has the scope 'read', but this needs 'admin'", "action=\"/logout\"")
                    .doesNotContain("href=\"/audit\"");
            assertThat(broker.form("/tokens").location()).endsWith("/login?to=%2F");
        }
    }

    @Test
    void loginLeadsBackToThePageWithItsQuery() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of("guests"))) {
            Map<String, String> settings = new HashMap<>(provider.settings());
            settings.put("CONTRACT_PUBLIC_READ", "true");
            try (TestBroker broker = TestBroker.with(settings, TestDatabase.SQLITE, folder)) {
                String page = broker.page("/pacticipants?search=a%20b&page=1").text();

                assertThat(page).contains("href=\"/login?to=%2Fpacticipants%3Fsearch%3Da%2520b%26page%3D1\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void tokenThatIsNotToBeTrustedLetsNobodyIn(Flaw flaw) throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(flaw, List.of("platform"));
                TestBroker broker = start(provider)) {
            HttpHeaders begun = broker.headers("/login", Map.of());
            URI back = TestIdentityProvider.visit(
                    URI.create(begun.firstValue("Location").orElseThrow()));

            Answer refused = broker.send("GET", back.toString(), "", Map.of("Cookie", cookie(begun)));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("cannot be trusted");
        }
    }

    @Test
    void loginOfAnotherBrowserLetsNobodyIn() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of("platform"));
                TestBroker broker = start(provider)) {
            HttpHeaders mine = broker.headers("/login", Map.of());
            HttpHeaders theirs = broker.headers("/login", Map.of());
            URI back = TestIdentityProvider.visit(
                    URI.create(theirs.firstValue("Location").orElseThrow()));

            assertThat(broker.send("GET", back.toString(), "", Map.of()).status())
                    .isEqualTo(400);
            assertThat(broker.send("GET", back.toString(), "", Map.of("Cookie", cookie(mine)))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void cookieThatTheBrokerHasNotMadeIsNoSession() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of("platform"));
                TestBroker broker = start(provider)) {
            String cookie = cookie(logIn(broker, ""));
            String login = cookie(broker.headers("/login", Map.of())).replace("contract_login", "contract_session");

            for (String forged : List.of(cookie + "A", "contract_session=", "contract_session=AAAA", login)) {
                assertThat(status(broker, forged, "GET", "/pacticipants"))
                        .as(forged)
                        .isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example.org", "https://evil.example.org", "/\\evil.example.org", "javascript:x"})
    void loginLeadsNowhereElse(String to) throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of());
                TestBroker broker = start(provider)) {
            assertThat(logIn(broker, "?to=" + to.replace("\\", "%5C")).firstValue("Location"))
                    .contains(broker.url() + "/");
        }
    }

    @Test
    void browsersAreSentToTheLoginAndProgramsAreNot() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of());
                TestBroker broker = start(provider)) {
            Answer page = broker.send("GET", "/pacticipants?q=a", "", "text/html");

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo(broker.url() + "/login?to=%2Fpacticipants%3Fq%3Da");
            assertThat(broker.get("/pacticipants").status()).isEqualTo(401);
        }
    }

    @Test
    void loggingOutLeadsToAPageAndNotToTheNextLogin() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of());
                TestBroker broker = start(provider)) {
            Map<String, String> session = Map.of("Cookie", cookie(logIn(broker, "")));

            Answer out = broker.form("/logout", session);
            Answer page = broker.page(out.location());

            assertThat(out.status()).isEqualTo(303);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("You are logged out", "href=\"/login\"");
            assertThat(logIn(broker, "?to=/logged-out").firstValue("Location")).contains(broker.url() + "/");
        }
    }

    @Test
    void whoeverFailsToLogInTooOftenHasToWait() throws Exception {
        try (TestIdentityProvider provider = new TestIdentityProvider(Flaw.EXPIRED, List.of());
                TestBroker broker = start(provider)) {
            HttpHeaders begun = broker.headers("/login", Map.of());
            String back = TestIdentityProvider.visit(
                            URI.create(begun.firstValue("Location").orElseThrow()))
                    .toString();
            Map<String, String> cookie = Map.of("Cookie", cookie(begun));
            for (int i = 0; i < 10; i++) {
                assertThat(broker.send("GET", back, "", cookie).status()).isEqualTo(403);
            }

            assertThat(broker.send("GET", back, "", cookie).status()).isEqualTo(429);
        }
    }

    @Test
    void providerThatIsDownIsNamed() throws Exception {
        TestIdentityProvider provider = new TestIdentityProvider(Flaw.NONE, List.of());
        provider.close();
        try (TestBroker broker = start(provider)) {
            Answer answer = broker.get("/login");

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.text()).contains(provider.issuer()).contains("cannot be asked");
        }
    }
}
