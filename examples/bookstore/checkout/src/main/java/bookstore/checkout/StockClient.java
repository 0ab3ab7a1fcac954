package bookstore.checkout;

import bookstore.web.JsonClient;
import java.net.URI;
import java.util.List;

/** Asks the inventory where a book is. */
public final class StockClient {

    private final JsonClient inventory;

    public StockClient(URI inventory) {
        this.inventory = new JsonClient("inventory", inventory);
    }

    /** The cities whose warehouses hold copies, the one that ships first at the head. */
    List<String> cities(String isbn) {
        Stock stock = inventory.get("/stock/" + JsonClient.encode(isbn)).read(200, Stock.class);
        return stock.warehouses().stream().map(Warehouse::city).toList();
    }

    private record Stock(List<Warehouse> warehouses) {}

    private record Warehouse(String city) {}
}
