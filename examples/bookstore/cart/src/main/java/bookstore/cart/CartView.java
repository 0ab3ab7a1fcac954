package bookstore.cart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cart as the customer sees it. */
public record CartView(List<Line> lines) {

    public CartView {
        lines = List.copyOf(lines);
    }

    /** The price of all that is for sale. */
    public BigDecimal total() {
        return sum(lines.stream().flatMap(line -> line.offer().stream()).map(Offer::amount));
    }

    /** What the discounts save. */
    public BigDecimal saved() {
        return sum(lines.stream().flatMap(line -> line.offer().stream()).map(Offer::saved));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A book in the cart; no offer if it is not for sale. */
    public record Line(Item item, Availability availability, Optional<Offer> offer) {}

    /** What all copies of a line cost, what is saved, and the last day of this price. */
    public record Offer(BigDecimal amount, BigDecimal saved, LocalDate validUntil) {}
}
