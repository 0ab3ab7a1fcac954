/** Knows which warehouse holds how many copies of a book and reserves copies for an order. */
@NullMarked
package bookstore.inventory;

import org.jspecify.annotations.NullMarked;
