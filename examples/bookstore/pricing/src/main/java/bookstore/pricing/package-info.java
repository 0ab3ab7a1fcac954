/** Knows what a book costs in which currency and until when. */
@NullMarked
package bookstore.pricing;

import org.jspecify.annotations.NullMarked;
