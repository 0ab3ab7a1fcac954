package bookstore.checkout;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.mock.MockProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What checkout relies on when it asks for prices: the amount that is charged. */
@ContractTest(consumer = "checkout", provider = "pricing")
class PriceClientContractTest {

    private static final String ISBN = "9780134685991";
    private static final BigDecimal AMOUNT = new BigDecimal("47.90");

    @Test
    void checkoutReadsTheAmount(MockProvider pricing) {
        pricing.expect(given("the book has a price", Map.of("isbn", ISBN, "currency", "EUR"))
                .uponReceiving("a question for the price of a book")
                .get("/prices")
                .query("isbn", ISBN)
                .query("currency", "EUR")
                .willRespondWith(ok().json(eachLike(Map.of("isbn", like(ISBN), "amount", number(AMOUNT))))));
        assertThat(new PriceClient(pricing.uri()).amounts(List.of(ISBN), "EUR")).isEqualTo(Map.of(ISBN, AMOUNT));
    }
}
