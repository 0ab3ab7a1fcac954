package bookstore.checkout;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Values.dateTime;
import static dev.contract.consumer.dsl.Values.like;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.mock.MockProvider;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What checkout relies on when it reserves copies. */
@ContractTest(consumer = "checkout", provider = "inventory")
class ReservationClientContractTest {

    private static final String ISBN = "9780134685991";
    private static final Map<String, Object> TWO_COPIES = Map.of("isbn", ISBN, "quantity", 2);

    @Test
    void checkoutReadsWhenTheReservationExpires(MockProvider inventory) {
        inventory.expect(given("the book is in stock", Map.of("isbn", ISBN))
                .uponReceiving("a reservation of two copies")
                .post("/reservations")
                .json(TWO_COPIES)
                .willRespondWith(
                        status(201).json(Map.of("id", like("r-1"), "expiresAt", dateTime("2026-12-24T10:15:00Z")))));
        assertThat(new ReservationClient(inventory.uri()).reserve(new Order.Item(ISBN, 2)))
                .contains(new Reservation("r-1", Instant.parse("2026-12-24T10:15:00Z")));
    }

    @Test
    void tooFewCopiesCannotBeReserved(MockProvider inventory) {
        inventory.expect(given("the book is sold out", Map.of("isbn", ISBN))
                .uponReceiving("a reservation of two copies of a sold out book")
                .post("/reservations")
                .json(TWO_COPIES)
                .willRespondWith(409));
        assertThat(new ReservationClient(inventory.uri()).reserve(new Order.Item(ISBN, 2)))
                .isEmpty();
    }
}
