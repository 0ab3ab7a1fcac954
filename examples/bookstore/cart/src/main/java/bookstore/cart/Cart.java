package bookstore.cart;

import bookstore.cart.CartView.Line;
import bookstore.cart.CartView.Offer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows carts: joins what the inventory and pricing say about their books. */
public final class Cart {

    private final StockClient stocks;
    private final PriceClient prices;

    public Cart(StockClient stocks, PriceClient prices) {
        this.stocks = stocks;
        this.prices = prices;
    }

    /** The items with availability and price; there has to be one at least. */
    public CartView show(List<Item> items, String currency) {
        Map<String, Price> priceOf =
                prices.prices(items.stream().map(Item::isbn).distinct().toList(), currency);
        return new CartView(items.stream()
                .map(item -> new Line(item, availability(item), offer(item, priceOf)))
                .toList());
    }

    private Availability availability(Item item) {
        return stocks.stock(item.isbn())
                .map(stock -> Availability.of(item.quantity(), stock.quantity()))
                .orElse(Availability.UNKNOWN_BOOK);
    }

    private static Optional<Offer> offer(Item item, Map<String, Price> priceOf) {
        BigDecimal copies = BigDecimal.valueOf(item.quantity());
        return Optional.ofNullable(priceOf.get(item.isbn()))
                .map(price -> new Offer(
                        price.amount().multiply(copies), price.discount().multiply(copies), price.validUntil()));
    }
}
