package bookstore.pricing;

import bookstore.web.ProviderStates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What the states that consumers name in their contracts mean to the price list: the only place that knows. */
final class PriceStates {

    static final String PRICED = "the book has a price";
    static final String NOT_PRICED = "the book has no price";

    private final PriceRepository prices;

    PriceStates(PriceRepository prices) {
        this.prices = prices;
    }

    void priced(Map<String, Object> params) {
        prices.put(new Price(
                isbn(params),
                currency(params),
                new BigDecimal("39.90"),
                new BigDecimal("2.50"),
                LocalDate.of(2099, 12, 31)));
    }

    void notPriced(Map<String, Object> params) {
        prices.remove(isbn(params), currency(params));
    }

    /** The same states for a verifier outside this process. */
    ProviderStates overHttp() {
        return new ProviderStates().on(PRICED, this::priced).on(NOT_PRICED, this::notPriced);
    }

    private static String isbn(Map<String, Object> params) {
        return ProviderStates.text(params, "isbn");
    }

    private static String currency(Map<String, Object> params) {
        return ProviderStates.text(params, "currency");
    }
}
