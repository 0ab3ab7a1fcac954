package bookstore.checkout;

import bookstore.web.JsonClient;
import bookstore.web.Reply;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;

/** Has payment charge a card. */
public final class PaymentClient {

    private final JsonClient payment;

    public PaymentClient(URI payment) {
        this.payment = new JsonClient("payment", payment);
    }

    /** Pays for an order; an order that is sent again is not charged again. */
    Payment pay(Order order, BigDecimal amount) {
        Charge charge = new Charge(order.card(), amount, order.currency(), order.id());
        Reply reply = payment.post("/payments", charge, Map.of("Idempotency-Key", order.id()));
        return reply.status() == 402
                ? reply.read(402, Payment.Declined.class)
                : reply.read(201, Payment.Authorised.class);
    }

    private record Charge(String card, BigDecimal amount, String currency, String reference) {}
}
