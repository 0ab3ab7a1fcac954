package bookstore.inventory;

/** How many copies of a book are in one city. */
public record Warehouse(String city, int quantity) {

    public Warehouse {
        if (quantity < 0) {
            throw new IllegalArgumentException("a warehouse cannot hold " + quantity + " copies");
        }
    }
}
