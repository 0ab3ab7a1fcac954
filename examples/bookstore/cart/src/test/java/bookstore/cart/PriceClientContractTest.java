package bookstore.cart;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Values.date;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.dsl.Value;
import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.mock.MockProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the cart relies on when it asks for prices: amount, discount and how long they are valid. */
@ContractTest(consumer = "cart", provider = "pricing")
class PriceClientContractTest {

    private static final String ISBN = "9780134685991";
    private static final String OTHER = "9780321125217";

    private static final Value PRICES = eachLike(Map.of(
            "isbn", like(ISBN),
            "amount", number(new BigDecimal("47.90")),
            "discount", number(new BigDecimal("5.00")),
            "validUntil", date("2026-12-24")));

    @Test
    void cartReadsAmountDiscountAndDate(MockProvider pricing) {
        pricing.expect(given("the book has a price", Map.of("isbn", ISBN, "currency", "EUR"))
                .given("the book has a price", Map.of("isbn", OTHER, "currency", "EUR"))
                .uponReceiving("a question for the prices of two books")
                .get("/prices")
                .query("isbn", ISBN)
                .query("isbn", OTHER)
                .query("currency", "EUR")
                .willRespondWith(ok().json(PRICES)));
        assertThat(new PriceClient(pricing.uri()).prices(List.of(ISBN, OTHER), "EUR"))
                .containsEntry(
                        ISBN,
                        new Price(ISBN, new BigDecimal("47.90"), new BigDecimal("5.00"), LocalDate.of(2026, 12, 24)));
    }

    @Test
    void aBookThatIsNotForSaleIsMissing(MockProvider pricing) {
        pricing.expect(given("the book has no price", Map.of("isbn", ISBN, "currency", "SEK"))
                .uponReceiving("a question for the price of a book that is not for sale")
                .get("/prices")
                .query("isbn", ISBN)
                .query("currency", "SEK")
                .willRespondWith(ok().json(List.of())));
        assertThat(new PriceClient(pricing.uri()).prices(List.of(ISBN), "SEK")).isEmpty();
    }
}
