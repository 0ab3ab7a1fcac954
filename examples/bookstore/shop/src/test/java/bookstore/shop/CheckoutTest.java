package bookstore.shop;

import static org.assertj.core.api.Assertions.assertThat;

import bookstore.checkout.Checkout;
import bookstore.checkout.Order;
import bookstore.checkout.Outcome;
import bookstore.inventory.InventoryService;
import bookstore.inventory.StockFormat;
import bookstore.inventory.StockRepository;
import bookstore.inventory.Warehouse;
import bookstore.payment.PaymentRepository;
import bookstore.payment.PaymentService;
import bookstore.pricing.Price;
import bookstore.pricing.PriceRepository;
import bookstore.pricing.PricingService;
import bookstore.web.RunningService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    private final StockRepository books =
            new StockRepository(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
    private final PriceRepository prices = new PriceRepository();
    private final PaymentRepository payments = new PaymentRepository();
    private final RunningService inventory = new InventoryService(books).start(0);
    private final RunningService pricing = new PricingService(prices).start(0);
    private final RunningService payment = new PaymentService(payments).start(0);
    private final Checkout checkout = new Checkout(inventory.uri(), pricing.uri(), payment.uri());

    @AfterEach
    void close() {
        inventory.close();
        pricing.close();
        payment.close();
    }

    @Test
    void anOrderIsReservedAndPaid() {
        books.put("1", new Warehouse("Leipzig", 7), new Warehouse("Rotterdam", 5));
        books.put("2", new Warehouse("Rotterdam", 1));
        price("1", "47.90");
        price("2", "52.00");
        payments.putCard("tok-ada", new BigDecimal("147.80"));

        Outcome outcome = checkout.place(order(new Order.Item("1", 2), new Order.Item("2", 1)));

        assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Placed.class))
                .satisfies(placed -> assertThat(placed.paymentId()).isNotBlank())
                .satisfies(placed -> assertThat(placed.total()).isEqualTo("147.80"))
                .satisfies(placed -> assertThat(placed.shipsFrom()).containsExactly("Leipzig", "Rotterdam"))
                .satisfies(placed -> assertThat(placed.keptUntil()).isEqualTo("2026-03-01T10:15:00Z"));
        assertThat(books.find("1").orElseThrow().quantity()).isEqualTo(10);
    }

    @Test
    void aBookWithoutPriceIsNotForSale() {
        assertThat(checkout.place(order(new Order.Item("1", 1)))).isEqualTo(new Outcome.NotForSale("1"));
    }

    @Test
    void tooFewCopiesAreOutOfStock() {
        books.put("1", new Warehouse("Leipzig", 1));
        price("1", "47.90");

        assertThat(checkout.place(order(new Order.Item("1", 2)))).isEqualTo(new Outcome.OutOfStock("1"));
    }

    @Test
    void anEmptyCardIsDeclined() {
        books.put("1", new Warehouse("Leipzig", 1));
        price("1", "47.90");
        payments.putCard("tok-ada", new BigDecimal("47.89"));

        assertThat(checkout.place(order(new Order.Item("1", 1)))).isEqualTo(new Outcome.Declined("INSUFFICIENT_FUNDS"));
    }

    @Test
    void citiesAreReadWhateverTheQuantitiesAreCalled() {
        books.put("1", new Warehouse("Leipzig", 1));
        price("1", "47.90");
        payments.putCard("tok-ada", new BigDecimal("47.90"));

        try (RunningService next = new InventoryService(books, StockFormat.SHORT).start(0)) {
            Outcome outcome =
                    new Checkout(next.uri(), pricing.uri(), payment.uri()).place(order(new Order.Item("1", 1)));

            assertThat(outcome)
                    .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Placed.class))
                    .satisfies(placed -> assertThat(placed.shipsFrom()).containsExactly("Leipzig"));
        }
    }

    private void price(String isbn, String amount) {
        prices.put(new Price(isbn, "EUR", new BigDecimal(amount), new BigDecimal("0.00"), LocalDate.of(2026, 12, 24)));
    }

    private static Order order(Order.Item... items) {
        return new Order("order-1", List.of(items), "EUR", "tok-ada");
    }
}
