package bookstore.checkout;

import bookstore.web.JsonClient;
import bookstore.web.Reply;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Has the inventory keep copies for an order. */
public final class ReservationClient {

    private final JsonClient inventory;

    public ReservationClient(URI inventory) {
        this.inventory = new JsonClient("inventory", inventory);
    }

    /** Reserves the copies; empty if there are too few. */
    Optional<Reservation> reserve(Order.Item item) {
        Reply reply = inventory.post("/reservations", item, Map.of());
        return reply.status() == 409 ? Optional.empty() : Optional.of(reply.read(201, Reservation.class));
    }
}
