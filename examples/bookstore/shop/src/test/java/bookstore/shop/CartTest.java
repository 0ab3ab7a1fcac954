package bookstore.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bookstore.cart.Availability;
import bookstore.cart.Cart;
import bookstore.cart.CartView;
import bookstore.cart.Item;
import bookstore.cart.PriceClient;
import bookstore.cart.StockClient;
import bookstore.inventory.InventoryService;
import bookstore.inventory.StockFormat;
import bookstore.inventory.StockRepository;
import bookstore.inventory.Warehouse;
import bookstore.pricing.Price;
import bookstore.pricing.PriceRepository;
import bookstore.pricing.PricingService;
import bookstore.web.RunningService;
import bookstore.web.ServiceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 24);

    private final StockRepository books = new StockRepository();
    private final PriceRepository prices = new PriceRepository();
    private final RunningService inventory = new InventoryService(books).start(0);
    private final RunningService pricing = new PricingService(prices).start(0);
    private final Cart cart = new Cart(new StockClient(inventory.uri()), new PriceClient(pricing.uri()));

    @AfterEach
    void close() {
        inventory.close();
        pricing.close();
    }

    @Test
    void availabilityComparesTheCopiesWantedWithTheCopiesHeld() {
        books.put("1", new Warehouse("Leipzig", 2));
        books.put("2");

        CartView view =
                cart.show(List.of(new Item("1", 2), new Item("1", 3), new Item("2", 1), new Item("3", 1)), "EUR");

        assertThat(view.lines())
                .extracting(CartView.Line::availability)
                .containsExactly(
                        Availability.IN_STOCK, Availability.TOO_FEW, Availability.SOLD_OUT, Availability.UNKNOWN_BOOK);
    }

    @Test
    void totalAndSavingsCountEveryCopy() {
        prices.put(price("1", "47.90", "5.00"));
        prices.put(price("2", "52.00", "0.00"));

        CartView view = cart.show(List.of(new Item("1", 2), new Item("2", 1), new Item("3", 1)), "EUR");

        assertThat(view.total()).isEqualTo("147.80");
        assertThat(view.saved()).isEqualTo("10.00");
        assertThat(view.lines().get(0).offer()).map(CartView.Offer::validUntil).contains(CHRISTMAS);
        assertThat(view.lines().get(2).offer()).isEmpty();
    }

    @Test
    void aStockWithRenamedFieldsCannotBeRead() {
        books.put("1", new Warehouse("Leipzig", 2));

        try (RunningService next = new InventoryService(books, StockFormat.SHORT).start(0)) {
            Cart broken = new Cart(new StockClient(next.uri()), new PriceClient(pricing.uri()));
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> broken.show(List.of(new Item("1", 1)), "EUR"))
                    .withMessageContaining("quantity");
        }
    }

    private static Price price(String isbn, String amount, String discount) {
        return new Price(isbn, "EUR", new BigDecimal(amount), new BigDecimal(discount), CHRISTMAS);
    }
}
