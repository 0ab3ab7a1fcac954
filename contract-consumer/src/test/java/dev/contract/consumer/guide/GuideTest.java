package dev.contract.consumer.guide;

import static dev.contract.consumer.dsl.Bodies.form;
import static dev.contract.consumer.dsl.Bodies.jsonText;
import static dev.contract.consumer.dsl.Bodies.xml;
import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.fromProviderState;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.optional;
import static dev.contract.consumer.dsl.Values.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.dsl.HttpDraft;
import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.junit.Provider;
import dev.contract.consumer.mock.MockProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/consumer.md shows. */
@ContractTest(consumer = "cart", provider = "guide")
class GuideTest {

    // region records
    record Address(String street, String zip) {}

    record Customer(long id, String name, Address address, List<String> tags) {}

    private static final Customer ANN = new Customer(42, "Ann", new Address("High Street 7", "8001"), List.of("new"));
    // endregion

    @Test
    void recordsAreShapes(MockProvider customers) throws Exception {
        // region shape
        customers.expect(given("a customer")
                .uponReceiving("a question for a customer")
                .get(matching("/customers/\\d+", "/customers/42"))
                .willRespondWith(
                        ok().json(like(ANN).at("id", integer(42)).at("address.zip", matching("\\d{4}", "8001")))));
        // endregion
        assertThat(Get.text(customers.url() + "/customers/42")).contains("\"zip\":\"8001\"");
    }

    @Test
    void optionalMembersComeAndGo(MockProvider customers) throws Exception {
        // region optional
        customers.expect(uponReceiving("a question for an address")
                .get("/address")
                .willRespondWith(ok().json(Map.of("street", like("High Street 7"), "floor", optional(integer(2))))));

        assertThat(Get.text(customers.url() + "/address")).contains("floor");
        assertThat(Get.text(customers.url() + "/address")).doesNotContain("floor");
        // endregion
    }

    @Test
    void severalProvidersTakePart(@Provider("stock") MockProvider stock, @Provider("prices") MockProvider prices)
            throws Exception {
        stock.expect(uponReceiving("a stock").get("/stock").willRespondWith(200));
        prices.expect(uponReceiving("a price").get("/price").willRespondWith(200));
        assertThat(Get.text(stock.url() + "/stock") + Get.text(prices.url() + "/price"))
                .isEmpty();
    }

    @Test
    void mockWorksWithoutJUnit() throws Exception {
        // region mock
        try (MockProvider inventory = MockProvider.start("inventory")) {
            inventory.expect(uponReceiving("a question").get("/stock").willRespondWith(ok().json(Map.of("n", 1))));
            assertThat(Get.text(inventory.url() + "/stock")).isEqualTo("{\"n\":1}");
            inventory.verify();
        }
        // endregion
    }

    @Test
    void bodiesAreOfManyKinds() {
        // region bodies
        HttpDraft login = uponReceiving("a login")
                .post("/login")
                .body(form(Map.of("user", like("ann"), "pin", matching("\\d{4}", "1234"))))
                .willRespondWith(status(success(204)));
        HttpDraft order = uponReceiving("an order")
                .post("/orders")
                .body(jsonText("{\"sku\": \"A-1\", \"amount\": 3}").at("amount", integer(3)))
                .willRespondWith(status(201).header("Location", fromProviderState("/orders/${id}", "/orders/7")));
        HttpDraft feed = uponReceiving("a feed")
                .get("/feed")
                .willRespondWith(ok().body(xml("<feed><entry id='1'/></feed>").at("$.feed.entry['@id']", integer(1))));
        // endregion
        assertThat(List.of(login, order, feed))
                .allMatch(draft -> draft.interactions().size() == 1);
    }
}
