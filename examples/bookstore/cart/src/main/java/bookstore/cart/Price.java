package bookstore.cart;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the cart needs to know of a book's price. */
record Price(String isbn, BigDecimal amount, BigDecimal discount, LocalDate validUntil) {}
