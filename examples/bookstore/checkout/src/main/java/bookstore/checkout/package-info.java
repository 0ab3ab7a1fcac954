/** Places an order: reserves the copies, asks for the prices, pays. */
@NullMarked
package bookstore.checkout;

import org.jspecify.annotations.NullMarked;
