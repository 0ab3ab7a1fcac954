package bookstore.checkout;

import bookstore.web.JsonClient;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks pricing for the amounts that are charged. */
public final class PriceClient {

    private final JsonClient pricing;

    public PriceClient(URI pricing) {
        this.pricing = new JsonClient("pricing", pricing);
    }

    /** The amount for a copy by ISBN; a book that is not for sale is missing. */
    Map<String, BigDecimal> amounts(List<String> isbns, String currency) {
        StringBuilder query = new StringBuilder();
        isbns.forEach(
                isbn -> query.append("isbn=").append(JsonClient.encode(isbn)).append('&'));
        Price[] prices = pricing.get("/prices?" + query + "currency=" + JsonClient.encode(currency))
                .read(200, Price[].class);
        return Arrays.stream(prices).collect(Collectors.toMap(Price::isbn, Price::amount));
    }

    private record Price(String isbn, BigDecimal amount) {}
}
