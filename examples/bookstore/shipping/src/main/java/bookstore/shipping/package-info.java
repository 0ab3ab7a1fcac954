/** Packs parcels for the orders that the checkout tells of, over Kafka. */
@NullMarked
package bookstore.shipping;

import org.jspecify.annotations.NullMarked;
