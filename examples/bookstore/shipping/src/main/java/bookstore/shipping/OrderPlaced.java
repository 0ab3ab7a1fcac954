package bookstore.shipping;

import java.util.List;

/** What shipping needs to know of an order. */
record OrderPlaced(String orderId, List<Item> items) {

    /** Copies of a book. */
    record Item(String isbn, int quantity) {}
}
