package bookstore.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The books in the warehouses and their reservations, in memory. */
public final class StockRepository {

    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Stock> shelves = new HashMap<>();
    private final List<Reservation> reservations = new ArrayList<>();

    public StockRepository() {
        this(Clock.systemUTC());
    }

    public StockRepository(Clock clock) {
        this.clock = clock;
    }

    /** Sets what the warehouses hold of a book and forgets its reservations; no warehouse: known, but out of stock. */
    public synchronized void put(String isbn, Warehouse... warehouses) {
        shelves.put(isbn, new Stock(isbn, List.of(warehouses)));
        reservations.removeIf(reservation -> reservation.isbn().equals(isbn));
    }

    /** Forgets a book and its reservations. */
    public synchronized void remove(String isbn) {
        shelves.remove(isbn);
        reservations.removeIf(reservation -> reservation.isbn().equals(isbn));
    }

    /** The copies that nobody has reserved; empty if the shop has never had the book. */
    public synchronized Optional<Stock> find(String isbn) {
        Instant now = clock.instant();
        reservations.removeIf(reservation -> !reservation.expiresAt().isAfter(now));
        int reserved = reservations.stream()
                .filter(reservation -> reservation.isbn().equals(isbn))
                .mapToInt(Reservation::quantity)
                .sum();
        return Optional.ofNullable(shelves.get(isbn)).map(stock -> stock.without(reserved));
    }

    /** Keeps copies for an order; empty if there are not enough. */
    public synchronized Optional<Reservation> reserve(String isbn, int quantity) {
        if (find(isbn).map(Stock::quantity).orElse(0) < quantity) {
            return Optional.empty();
        }
        Instant expiresAt = clock.instant().plus(KEPT).truncatedTo(ChronoUnit.SECONDS);
        Reservation reservation = new Reservation(UUID.randomUUID().toString(), isbn, quantity, expiresAt);
        reservations.add(reservation);
        return Optional.of(reservation);
    }
}
