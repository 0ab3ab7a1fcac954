package bookstore.checkout;

import java.util.List;

/** What a customer wants to buy, and the card that pays for it. */
public record Order(String id, List<Item> items, String currency, String card) {

    public Order {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("order " + id + " has no items");
        }
    }

    /** Copies of a book. */
    public record Item(String isbn, int quantity) {}
}
