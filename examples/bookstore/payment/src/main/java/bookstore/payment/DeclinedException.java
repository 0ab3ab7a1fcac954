package bookstore.payment;

/** A card is not charged. */
final class DeclinedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DeclineReason reason;
    private final String detail;

    DeclinedException(DeclineReason reason, String card) {
        super(reason.detail(card));
        this.reason = reason;
        this.detail = reason.detail(card);
    }

    DeclineReason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
