package bookstore.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a copy costs until the end of a day; the discount is already taken off the amount. */
public record Price(String isbn, String currency, BigDecimal amount, BigDecimal discount, LocalDate validUntil) {}
