package bookstore.payment;

import bookstore.web.ProviderStates;
import java.math.BigDecimal;
import java.util.Map;

/** What the states that consumers name in their contracts mean to the payments: the only place that knows. */
final class CardStates {

    static final String COVERED = "the card is covered";
    static final String EMPTY = "the card is empty";

    private final PaymentRepository payments;

    CardStates(PaymentRepository payments) {
        this.payments = payments;
    }

    void covered(Map<String, Object> params) {
        payments.putCard(card(params), new BigDecimal(ProviderStates.text(params, "balance")));
    }

    void empty(Map<String, Object> params) {
        payments.putCard(card(params), new BigDecimal("0.00"));
    }

    /** The same states for a verifier outside this process. */
    ProviderStates overHttp() {
        return new ProviderStates().on(COVERED, this::covered).on(EMPTY, this::empty);
    }

    private static String card(Map<String, Object> params) {
        return ProviderStates.text(params, "card");
    }
}
