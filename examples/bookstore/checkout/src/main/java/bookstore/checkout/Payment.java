package bookstore.checkout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The answer to a request for payment. */
sealed interface Payment {

    /** What this makes of an order whose copies are reserved. */
    Outcome complete(BigDecimal total, List<String> shipsFrom, Instant keptUntil);

    /** The card was charged. */
    record Authorised(String id) implements Payment {

        @Override
        public Outcome complete(BigDecimal total, List<String> shipsFrom, Instant keptUntil) {
            return new Outcome.Placed(id, total, shipsFrom, keptUntil);
        }
    }

    /** The card was not charged. */
    record Declined(String reason) implements Payment {

        @Override
        public Outcome complete(BigDecimal total, List<String> shipsFrom, Instant keptUntil) {
            return new Outcome.Declined(reason);
        }
    }
}
