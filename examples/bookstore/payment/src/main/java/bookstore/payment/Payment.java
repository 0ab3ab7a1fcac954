package bookstore.payment;

import java.math.BigDecimal;
import java.time.Instant;

/** An amount that a card was charged with. */
record Payment(String id, Status status, BigDecimal amount, String currency, Instant authorisedAt) {

    /** How far a payment has come. */
    enum Status {
        AUTHORISED
    }
}
