package bookstore.inventory;

import java.util.ArrayList;
import java.util.List;

/** The copies of a book that can be sold; only warehouses that hold some are listed. */
public record Stock(String isbn, List<Warehouse> warehouses) {

    public Stock {
        warehouses = warehouses.stream()
                .filter(warehouse -> warehouse.quantity() > 0)
                .toList();
    }

    public int quantity() {
        return warehouses.stream().mapToInt(Warehouse::quantity).sum();
    }

    /** What remains when copies are taken, from the first warehouse first. */
    Stock without(int copies) {
        List<Warehouse> remaining = new ArrayList<>();
        int missing = copies;
        for (Warehouse warehouse : warehouses) {
            int taken = Math.min(missing, warehouse.quantity());
            remaining.add(new Warehouse(warehouse.city(), warehouse.quantity() - taken));
            missing -= taken;
        }
        return new Stock(isbn, remaining);
    }
}
