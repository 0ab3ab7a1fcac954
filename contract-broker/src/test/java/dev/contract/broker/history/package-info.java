/** Random histories, told to the broker and to a model that is simple enough to be right. */
@NullMarked
package dev.contract.broker.history;

import org.jspecify.annotations.NullMarked;
