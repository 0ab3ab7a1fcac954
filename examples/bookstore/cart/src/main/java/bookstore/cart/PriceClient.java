package bookstore.cart;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import bookstore.web.JsonClient;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Asks pricing what books cost. */
public final class PriceClient {

    private final JsonClient pricing;

    public PriceClient(URI pricing) {
        this.pricing = new JsonClient("pricing", pricing);
    }

    /** The prices of these books by ISBN; a book that is not for sale is missing. */
    Map<String, Price> prices(List<String> isbns, String currency) {
        String query =
                isbns.stream().map(isbn -> "isbn=" + JsonClient.encode(isbn)).collect(joining("&"));
        Price[] prices = pricing.get("/prices?" + query + "&currency=" + JsonClient.encode(currency))
                .read(200, Price[].class);
        return Arrays.stream(prices).collect(toMap(Price::isbn, price -> price));
    }
}
