package bookstore.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import bookstore.web.JsonClient;
import bookstore.web.Reply;
import bookstore.web.RunningService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryServiceTest {

    private static final String ISBN = "9780134685991";

    private final StockRepository books =
            new StockRepository(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void stockIsListedByWarehouse() {
        books.put(ISBN, new Warehouse("Leipzig", 7), new Warehouse("Rotterdam", 5));

        assertThat(get("/stock/" + ISBN, StockFormat.LONG).body()).isEqualTo("""
                        {"isbn":"9780134685991","quantity":12,"warehouses":[\
                        {"city":"Leipzig","quantity":7},{"city":"Rotterdam","quantity":5}]}""");
    }

    @Test
    void theNextVersionWritesShortFieldNames() {
        books.put(ISBN, new Warehouse("Leipzig", 7));

        assertThat(get("/stock/" + ISBN, StockFormat.SHORT).body()).isEqualTo("""
                        {"isbn":"9780134685991","qty":7,"warehouses":[{"city":"Leipzig","qty":7}]}""");
    }

    @Test
    void anUnknownBookIsAProblem() {
        Reply reply = get("/stock/" + ISBN, StockFormat.LONG);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEqualTo("""
                        {"title":"Unknown book","status":404,"detail":"there is no book 9780134685991"}""");
    }

    @Test
    void aReservationIsKeptForAQuarterOfAnHour() {
        books.put(ISBN, new Warehouse("Leipzig", 7));

        Reply reply = reserve(3);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body()).contains("\"quantity\":3", "\"expiresAt\":\"2026-03-01T10:15:00Z\"");
        assertThat(books.find(ISBN)).map(Stock::quantity).contains(4);
    }

    @Test
    void tooManyCopiesAreOutOfStock() {
        books.put(ISBN, new Warehouse("Leipzig", 2));

        Reply reply = reserve(3);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).contains("3 wanted, 2 left of 9780134685991");
    }

    @Test
    void noCopiesCannotBeReserved() {
        books.put(ISBN, new Warehouse("Leipzig", 2));

        assertThat(reserve(0).status()).isEqualTo(400);
    }

    private Reply get(String path, StockFormat format) {
        try (RunningService service = new InventoryService(books, format).start(0)) {
            return new JsonClient("inventory", service.uri()).get(path);
        }
    }

    private Reply reserve(int quantity) {
        try (RunningService service = new InventoryService(books).start(0)) {
            return new JsonClient("inventory", service.uri())
                    .post("/reservations", Map.of("isbn", ISBN, "quantity", quantity), Map.of());
        }
    }
}
