package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkPageTest extends OnEachDatabase {

    @Test
    void withoutContractsThereIsNothingToDraw() {
        assertThat(page("/network"))
                .contains("Nobody has published a contract yet")
                .doesNotContain("viewBox=\"0 0 0");
    }

    @Test
    void everybodyIsDrawnAndLeadsToWhatItTouches() {
        broker.publish("web", "1", "main", "cart", "a");
        broker.publish("cart", "1", "main", "stock", "b");
        broker.verify("cart", "1", "stock", "3", false);

        assertThat(page("/network"))
                .contains("3 participants, 2 integrations")
                .contains("href=\"/network?participant=web\"", "aria-label=\"cart: needs 1, is needed by 1\"")
                .containsPattern("class=\"edge bad ?\"")
                .containsPattern("class=\"edge none ?\"");
    }

    @Test
    void changeTouchesConsumersAndTheirConsumers() {
        broker.publish("web", "1", "main", "cart", "a");
        broker.publish("cart", "1", "main", "stock", "b");
        broker.publish("stock", "1", "main", "database", "c");
        broker.verify("cart", "1", "stock", "3", true);

        assertThat(page("/network?participant=stock"))
                .containsSubsequence("Breaks if it changes", "Verified", ">cart</a>", "May notice", ">web</a>")
                .contains("through cart", "It needs", "/pacts/provider/stock/consumer/cart/version/1")
                .contains(
                        "class=\"node picked\"",
                        "class=\"node breaks\"",
                        "class=\"node further\"",
                        "class=\"node needs\"")
                .contains("class=\"edge good breaks\"", "class=\"edge none further\"", "class=\"edge none needs\"");
    }

    @Test
    void circlesAreDrawnAndEnd() {
        broker.publish("a", "1", "main", "b", "x");
        broker.publish("b", "1", "main", "c", "x");
        broker.publish("c", "1", "main", "a", "x");
        broker.publish("c", "1", "main", "c", "x");
        broker.publish("b", "1", "main", "a", "x");

        assertThat(page("/network?participant=a"))
                .contains("3 participants, 5 integrations")
                .containsSubsequence("Breaks if it changes", ">b</a>", ">c</a>");
        assertThat(page("/network?participant=c")).contains("class=\"edge none breaks\"");
    }

    @Test
    void sameNetworkIsDrawnTheSameWay() {
        broker.publish("web", "1", "main", "cart", "a");
        broker.publish("web", "1", "main", "stock", "b");
        broker.publish("cart", "1", "main", "stock", "b");
        assertThat(page("/network")).isEqualTo(page("/network"));
    }

    @Test
    void partOfANamePicksOrOffers() {
        broker.publish("web-shop", "1", "main", "Orders", "a");
        broker.publish("web-admin", "1", "main", "Orders", "a");

        assertThat(page("/network?participant=orders")).contains("class=\"node picked\"");
        assertThat(page("/network?participant=admi")).contains("class=\"node picked\"", "It needs");
        assertThat(page("/network?participant=WEB")).contains("Which one?").doesNotContain("class=\"node picked\"");
        assertThat(page("/network?participant=nobody")).contains("No contract names a participant", "Orders");
    }

    @Test
    void sizeCanBeAskedFor() {
        broker.publish("web", "1", "main", "cart", "a");
        assertThat(page("/network?zoom=200&participant=web")).contains("zoom=180", "participant=web&amp;zoom=200");
        assertThat(page("/network?zoom=-1")).isEqualTo(page("/network?zoom=x"));
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        String evil = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";
        broker.publish("<b>web", "<i>1", "main", "\"><s>api", "a");
        assertThat(page("/network") + page("/network?participant=%3Cb%3Eweb"))
                .contains("&lt;b&gt;web", "&lt;i&gt;1", "&lt;s&gt;api")
                .doesNotContain("<b>web", "<i>1", "<s>api");
        assertThat(broker.page("/network?participant=" + evil + "&zoom=" + evil).text())
                .doesNotContain("<script>alert");
    }
}
