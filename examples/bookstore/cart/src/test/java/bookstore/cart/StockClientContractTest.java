package bookstore.cart;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Values.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.mock.MockProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the cart relies on when it asks the inventory: the number of copies, not where they are. */
@ContractTest(consumer = "cart", provider = "inventory")
class StockClientContractTest {

    private static final String ISBN = "9780134685991";

    @Test
    void cartReadsTheQuantity(MockProvider inventory) {
        inventory.expect(given("the book is in stock", Map.of("isbn", ISBN))
                .uponReceiving("a question for the stock of a book")
                .get("/stock/" + ISBN)
                .willRespondWith(ok().json(Map.of("isbn", ISBN, "quantity", integer(12)))));
        assertThat(new StockClient(inventory.uri()).stock(ISBN)).contains(new Stock(ISBN, 12));
    }

    @Test
    void anUnknownBookHasNoStock(MockProvider inventory) {
        inventory.expect(given("the book is unknown", Map.of("isbn", ISBN))
                .uponReceiving("a question for the stock of an unknown book")
                .get("/stock/" + ISBN)
                .willRespondWith(404));
        assertThat(new StockClient(inventory.uri()).stock(ISBN)).isEmpty();
    }
}
