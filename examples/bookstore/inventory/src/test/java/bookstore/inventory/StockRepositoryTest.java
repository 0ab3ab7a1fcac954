package bookstore.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StockRepositoryTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final InstantSource time = now::get;
    private final StockRepository books = new StockRepository(time.withZone(ZoneOffset.UTC));

    @Test
    void reservedCopiesAreTakenFromTheFirstWarehouseFirst() {
        books.put("1", new Warehouse("Leipzig", 2), new Warehouse("Rotterdam", 5));

        assertThat(books.reserve("1", 3)).isPresent();

        assertThat(books.find("1")).map(Stock::warehouses).get().isEqualTo(List.of(new Warehouse("Rotterdam", 4)));
    }

    @Test
    void anExpiredReservationReturnsItsCopies() {
        books.put("1", new Warehouse("Leipzig", 2));
        books.reserve("1", 2);
        assertThat(books.reserve("1", 1)).isEmpty();

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(15)));

        assertThat(books.reserve("1", 2)).isPresent();
    }

    @Test
    void aKnownBookMayBeOutOfStock() {
        books.put("1");

        assertThat(books.find("1")).map(Stock::quantity).contains(0);
        assertThat(books.find("2")).isEmpty();
    }

    @Test
    void settingABookForgetsItsReservations() {
        books.put("1", new Warehouse("Leipzig", 2));
        books.reserve("1", 2);

        books.put("1", new Warehouse("Leipzig", 2));

        assertThat(books.find("1")).map(Stock::quantity).contains(2);
    }
}
