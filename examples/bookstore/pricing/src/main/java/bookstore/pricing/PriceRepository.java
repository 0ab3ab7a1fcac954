package bookstore.pricing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The price list, in memory. */
public final class PriceRepository {

    private final Map<Key, Price> prices = new ConcurrentHashMap<>();

    /** Sets the price of a book in a currency. */
    public void put(Price price) {
        prices.put(new Key(price.isbn(), price.currency()), price);
    }

    /** Forgets the price of a book in a currency. */
    public void remove(String isbn, String currency) {
        prices.remove(new Key(isbn, currency));
    }

    /** The prices of these books in their order; a book that is not for sale in the currency is left out. */
    public List<Price> find(List<String> isbns, String currency) {
        return isbns.stream()
                .map(isbn -> prices.get(new Key(isbn, currency)))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Key(String isbn, String currency) {}
}
