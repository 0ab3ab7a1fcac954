package bookstore.inventory;

import bookstore.web.ProviderStates;
import java.util.Map;

/** What the states that consumers name in their contracts mean to the inventory: the only place that knows. */
final class StockStates {

    static final String IN_STOCK = "the book is in stock";
    static final String SOLD_OUT = "the book is sold out";
    static final String UNKNOWN = "the book is unknown";

    private final StockRepository books;

    StockStates(StockRepository books) {
        this.books = books;
    }

    void inStock(Map<String, Object> params) {
        books.put(isbn(params), new Warehouse("Leipzig", 7), new Warehouse("Rotterdam", 5));
    }

    void soldOut(Map<String, Object> params) {
        books.put(isbn(params));
    }

    void unknown(Map<String, Object> params) {
        books.remove(isbn(params));
    }

    /** The same states for a verifier outside this process. */
    ProviderStates overHttp() {
        return new ProviderStates()
                .on(IN_STOCK, this::inStock)
                .on(SOLD_OUT, this::soldOut)
                .on(UNKNOWN, this::unknown);
    }

    private static String isbn(Map<String, Object> params) {
        return ProviderStates.text(params, "isbn");
    }
}
