package dev.contract.consumer.guide;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.mock.MockProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A test that came from pact-jvm: the right side of docs/from-pact-jvm.md. */
// region ported
@ContractTest(consumer = "cart", provider = "inventory-ported", specification = 3)
class PortedTest {

    @Test
    void readsTheStock(MockProvider inventory) throws Exception {
        inventory.expect(given("the book is in stock", Map.of("isbn", "978"))
                .uponReceiving("a question for the stock of a book")
                .get("/stock/978")
                .willRespondWith(ok().json(Map.of(
                        "isbn", like("978"),
                        "quantity", integer(12),
                        "shelves", eachLike(Map.of("id", matching("[A-Z]\\d", "B7")))))));
        assertThat(Get.text(inventory.url() + "/stock/978")).contains("\"quantity\":12");
    }
}
// endregion
