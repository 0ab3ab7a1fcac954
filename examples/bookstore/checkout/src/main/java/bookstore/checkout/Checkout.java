package bookstore.checkout;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places orders: asks for the prices, reserves the copies, then pays. */
public final class Checkout {

    private final PriceClient prices;
    private final StockClient stocks;
    private final ReservationClient reservations;
    private final PaymentClient payments;

    public Checkout(URI inventory, URI pricing, URI payment) {
        this.prices = new PriceClient(pricing);
        this.stocks = new StockClient(inventory);
        this.reservations = new ReservationClient(inventory);
        this.payments = new PaymentClient(payment);
    }

    /** Places the order, or tells what is in its way; an answer that makes no sense is an exception. */
    public Outcome place(Order order) {
        Map<String, BigDecimal> amounts = prices.amounts(
                order.items().stream().map(Order.Item::isbn).distinct().toList(), order.currency());
        BigDecimal total = BigDecimal.ZERO;
        for (Order.Item item : order.items()) {
            BigDecimal amount = amounts.get(item.isbn());
            if (amount == null) {
                return new Outcome.NotForSale(item.isbn());
            }
            total = total.add(amount.multiply(BigDecimal.valueOf(item.quantity())));
        }
        return reserve(order, total);
    }

    private Outcome reserve(Order order, BigDecimal total) {
        List<String> shipsFrom = order.items().stream()
                .flatMap(item -> stocks.cities(item.isbn()).stream().limit(1))
                .distinct()
                .toList();
        Instant keptUntil = Instant.MAX;
        for (Order.Item item : order.items()) {
            Optional<Reservation> reservation = reservations.reserve(item);
            if (reservation.isEmpty()) {
                return new Outcome.OutOfStock(item.isbn());
            }
            Instant expiresAt = reservation.get().expiresAt();
            keptUntil = expiresAt.isBefore(keptUntil) ? expiresAt : keptUntil;
        }
        return payments.pay(order, total).complete(total, shipsFrom, keptUntil);
    }
}
