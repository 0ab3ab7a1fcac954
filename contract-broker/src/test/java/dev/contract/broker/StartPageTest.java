package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import org.junit.jupiter.api.Test;

class StartPageTest extends OnEachDatabase {

    @Test
    void emptyBrokerSaysHowToPublish() {
        assertThat(page("/")).contains("No contracts yet").contains("--broker-base-url " + broker.url());
    }

    @Test
    void integrationIsShownWithItsStateAndPlaces() {
        broker.publish("web", "1", "main", "api", "a");
        assertThat(page("/")).contains("Contract of 1").contains("No version of api has verified it yet");

        broker.verify("web", "1", "api", "5", true);
        broker.deploy("api", "5", broker.environment("test"), null);
        assertThat(page("/")).contains("Verified by <a href=\"/pacticipants/api/versions/5\">api 5</a>");
        assertThat(page("/")).contains("5 in Test");

        broker.publish("web", "2", "main", "api", "b");
        assertThat(page("/")).contains("An earlier contract was verified by <a");

        broker.verify("web", "2", "api", "6", false);
        assertThat(page("/")).contains("Failed with <a href=\"/pacticipants/api/versions/6\">api 6</a>");
    }

    @Test
    void searchFindsPartsOfBothNamesWhateverTheirCase() {
        broker.publish("Web-Shop", "1", "main", "api", "a");
        broker.publish("mobile", "1", "main", "Orders", "a");

        assertThat(page("/?search=web")).contains("Contract of 1").doesNotContain("/consumer/mobile/");
        assertThat(page("/?search=ORD")).contains("/consumer/mobile/").doesNotContain("/consumer/Web-Shop/");
        assertThat(page("/?search=nobody")).contains("No integration fits");
    }

    @Test
    void filtersLeaveWhatFits() {
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", true);
        broker.publish("mobile", "1", "feature", "orders", "a");
        broker.deploy(
                "orders",
                broker.verify("mobile", "1", "orders", "3", false).status() == 201 ? "3" : "",
                broker.environment("test"),
                null);

        for (String query :
                new String[] {"?state=failed", "?participant=orders", "?mark=feature", "?environment=test"}) {
            assertThat(page("/" + query))
                    .as(query)
                    .contains("/consumer/mobile/version/1")
                    .doesNotContain("/consumer/web/version/1");
        }
        assertThat(page("/?state=verified"))
                .contains("/consumer/web/version/1")
                .doesNotContain("/consumer/mobile/version/1");
    }

    @Test
    void orderIsByNameOrByWhatHappenedLastOrByWhatIsWorst() {
        broker.publish("b", "1", "main", "api", "a");
        broker.verify("b", "1", "api", "5", false);
        broker.publish("a", "1", "main", "api", "a");

        assertThat(page("/")).containsSubsequence("/consumer/a/version", "/consumer/b/version");
        assertThat(page("/?sort=activity")).containsSubsequence("/consumer/a/version", "/consumer/b/version");
        assertThat(page("/?sort=state")).containsSubsequence("/consumer/b/version", "/consumer/a/version");
    }

    @Test
    void thirtyArePutOnAPage() {
        for (int i = 10; i < 41; i++) {
            broker.publish("web" + i, "1", "main", "api", "a");
        }
        assertThat(page("/"))
                .contains("/consumer/web39/")
                .doesNotContain("/consumer/web40/")
                .contains("1–30 of 31");
        assertThat(page("/?size=30&page=2")).contains("/consumer/web40/").doesNotContain("/consumer/web39/");
        assertThat(page("/?page=9")).contains("on earlier pages");
    }

    @Test
    void wordsThatAreNoFilterAreRefused() {
        Answer refused = broker.page("/?state=perfect");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("state 'perfect' is none of");
        assertThat(broker.page("/?sort=size").status()).isEqualTo(400);
        assertThat(broker.page("/?page=x").status()).isEqualTo(400);
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        String evil = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";
        broker.publish("<script>web", "\"><b>", "main\"'<i>", "api</a>", "a");

        assertThat(page("/"))
                .contains("&lt;script&gt;web")
                .doesNotContain("<script>web")
                .doesNotContain("<b>")
                .doesNotContain("<i>");
        assertThat(page("/?search=" + evil)).doesNotContain("<script>alert");
        assertThat(page("/?participant=" + evil)).doesNotContain("<script>alert");
        assertThat(page("/?mark=" + evil)).doesNotContain("<script>alert");
        assertThat(broker.page("/?state=" + evil).text()).doesNotContain("<script>alert");
    }

    @Test
    void programsGetTheIndex() {
        assertThat(broker.get("/", "application/json").json().object("_links").has("pb:publish-contracts"))
                .isTrue();
        assertThat(broker.get("/", "*/*").json().object("_links").has("pb:webhooks"))
                .isTrue();
    }
}
