package bookstore.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The cards, what is left on them, and the payments they were charged with, in memory. */
public final class PaymentRepository {

    private final Clock clock;
    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final Map<String, Taken> takenByKey = new HashMap<>();

    public PaymentRepository() {
        this(Clock.systemUTC());
    }

    public PaymentRepository(Clock clock) {
        this.clock = clock;
    }

    /** Sets what is left on a card and forgets its payments. */
    public synchronized void putCard(String card, BigDecimal balance) {
        balances.put(card, balance);
        takenByKey.values().removeIf(taken -> taken.card().equals(card));
    }

    /** Charges the card; the same key again yields the same payment and charges nothing. */
    synchronized Payment charge(String key, Charge charge) throws DeclinedException {
        Taken before = takenByKey.get(key);
        if (before != null) {
            return before.payment();
        }
        BigDecimal balance = balances.get(charge.card());
        if (balance == null) {
            throw new DeclinedException(DeclineReason.UNKNOWN_CARD, charge.card());
        }
        if (balance.compareTo(charge.amount()) < 0) {
            throw new DeclinedException(DeclineReason.INSUFFICIENT_FUNDS, charge.card());
        }
        balances.put(charge.card(), balance.subtract(charge.amount()));
        Payment payment = authorise(charge);
        takenByKey.put(key, new Taken(charge.card(), payment));
        return payment;
    }

    private Payment authorise(Charge charge) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Payment(id, Payment.Status.AUTHORISED, charge.amount(), charge.currency(), now);
    }

    private record Taken(String card, Payment payment) {}
}
