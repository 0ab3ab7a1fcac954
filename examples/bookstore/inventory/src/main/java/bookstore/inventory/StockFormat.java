package bookstore.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a stock is written; the next version of the service writes shorter field names. */
public enum StockFormat {
    LONG("quantity"),
    SHORT("qty");

    private final String quantity;

    StockFormat(String quantity) {
        this.quantity = quantity;
    }

    Map<String, Object> write(Stock stock) {
        List<Map<String, Object>> warehouses = stock.warehouses().stream()
                .map(warehouse -> fields("city", warehouse.city(), warehouse.quantity()))
                .toList();
        Map<String, Object> fields = fields("isbn", stock.isbn(), stock.quantity());
        fields.put("warehouses", warehouses);
        return fields;
    }

    private Map<String, Object> fields(String name, String value, int copies) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(quantity, copies);
        return fields;
    }
}
