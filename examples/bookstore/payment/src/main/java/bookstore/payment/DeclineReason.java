package bookstore.payment;

/** Why a card is not charged. */
enum DeclineReason {
    UNKNOWN_CARD("there is no card %s"),
    INSUFFICIENT_FUNDS("the amount is more than is left on card %s");

    private final String detail;

    DeclineReason(String detail) {
        this.detail = detail;
    }

    String detail(String card) {
        return detail.formatted(card);
    }
}
