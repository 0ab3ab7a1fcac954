package bookstore.checkout;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.like;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.mock.MockProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What checkout relies on when it asks where a book is: the cities, whatever the copies there are called. */
@ContractTest(consumer = "checkout", provider = "inventory")
class StockClientContractTest {

    private static final String ISBN = "9780134685991";

    @Test
    void checkoutReadsTheCities(MockProvider inventory) {
        inventory.expect(given("the book is in stock", Map.of("isbn", ISBN))
                .uponReceiving("a question for the warehouses of a book")
                .get("/stock/" + ISBN)
                .willRespondWith(ok().json(Map.of("warehouses", eachLike(Map.of("city", like("Leipzig")))))));
        assertThat(new StockClient(inventory.uri()).cities(ISBN)).containsExactly("Leipzig");
    }
}
