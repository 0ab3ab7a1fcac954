/** Shows what is in a cart: availability, prices, total. */
@NullMarked
package bookstore.cart;

import org.jspecify.annotations.NullMarked;
