package bookstore.payment;

import java.math.BigDecimal;

/** What a payment is asked for: the card is a token, never a number. */
record Charge(String card, BigDecimal amount, String currency, String reference) {}
