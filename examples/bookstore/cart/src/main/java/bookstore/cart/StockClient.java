package bookstore.cart;

import bookstore.web.JsonClient;
import bookstore.web.Reply;
import java.net.URI;
import java.util.Optional;

/** Asks the inventory how many copies of a book there are. */
public final class StockClient {

    private final JsonClient inventory;

    public StockClient(URI inventory) {
        this.inventory = new JsonClient("inventory", inventory);
    }

    /** The stock of a book; empty if the inventory does not know the book. */
    Optional<Stock> stock(String isbn) {
        Reply reply = inventory.get("/stock/" + JsonClient.encode(isbn));
        return reply.status() == 404 ? Optional.empty() : Optional.of(reply.read(200, Stock.class));
    }
}
