package bookstore.checkout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What became of an order. */
public sealed interface Outcome {

    /** It is paid; the copies are kept until the first reservation expires. */
    record Placed(String paymentId, BigDecimal total, List<String> shipsFrom, Instant keptUntil) implements Outcome {}

    /** A book cannot be bought in the currency of the order. */
    record NotForSale(String isbn) implements Outcome {}

    /** There are too few copies of a book. */
    record OutOfStock(String isbn) implements Outcome {}

    /** The card was not charged. What has been reserved expires by itself. */
    record Declined(String reason) implements Outcome {}
}
