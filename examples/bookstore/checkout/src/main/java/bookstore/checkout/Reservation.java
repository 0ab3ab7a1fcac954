package bookstore.checkout;

import java.time.Instant;

/** Copies that the inventory keeps for an order. */
record Reservation(String id, Instant expiresAt) {}
