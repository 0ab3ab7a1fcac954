/** Takes the money: authorises an amount on a card. */
@NullMarked
package bookstore.payment;

import org.jspecify.annotations.NullMarked;
