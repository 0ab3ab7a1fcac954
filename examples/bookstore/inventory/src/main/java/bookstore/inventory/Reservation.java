package bookstore.inventory;

import java.time.Instant;

/** Copies that are kept for an order until they are shipped or the reservation expires. */
public record Reservation(String id, String isbn, int quantity, Instant expiresAt) {}
