package bookstore.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import bookstore.web.JsonClient;
import bookstore.web.Reply;
import bookstore.web.RunningService;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PricingServiceTest {

    private final PriceRepository prices = new PriceRepository();

    @Test
    void pricesAreDecimalAndInTheOrderOfTheQuestion() {
        put("1", "EUR", "47.90", "5.00");
        put("2", "EUR", "52.00", "0.00");

        assertThat(get("/prices?isbn=2&isbn=1&currency=EUR").body()).isEqualTo("""
                        [{"isbn":"2","currency":"EUR","amount":52.00,"discount":0.00,"validUntil":"2026-12-24"},\
                        {"isbn":"1","currency":"EUR","amount":47.90,"discount":5.00,"validUntil":"2026-12-24"}]""");
    }

    @Test
    void aBookThatIsNotForSaleInTheCurrencyIsLeftOut() {
        put("1", "EUR", "47.90", "5.00");

        assertThat(get("/prices?isbn=1&currency=SEK").body()).isEqualTo("[]");
    }

    @Test
    void aQueryWithoutCurrencyOrBookIsRefused() {
        assertThat(get("/prices?isbn=1").status()).isEqualTo(400);
        assertThat(get("/prices?currency=EUR").status()).isEqualTo(400);
    }

    private void put(String isbn, String currency, String amount, String discount) {
        prices.put(new Price(
                isbn, currency, new BigDecimal(amount), new BigDecimal(discount), LocalDate.of(2026, 12, 24)));
    }

    private Reply get(String path) {
        try (RunningService service = new PricingService(prices).start(0)) {
            return new JsonClient("pricing", service.uri()).get(path);
        }
    }
}
